/** How bad a refusal is: a question to the user, something to mend, or something broken. */
export type Severity = 'field' | 'notice' | 'error'

const severities: Record<string, Severity> = {
  required: 'field',
  end_before_start: 'field',
  status_step: 'field',
  reason_missing: 'field',
  too_few_members: 'field',
  member_twice: 'field',
  date_invalid: 'field',
  year_implausible: 'field',
  year_needed: 'field',
  year_contradicts: 'field',
  brin_invalid: 'field',
  brin_taken: 'field',
  kvk_invalid: 'field',
  conflict: 'field',
  text_too_long: 'field',
  deleted: 'notice',
  in_use: 'notice',
  cancelled: 'notice',
  nothing_to_undo: 'notice',
  addresses_missing: 'notice',
  region_empty: 'notice',
  region_without_schools: 'notice',
  workspace_read_only: 'notice',
  workspace_in_use: 'notice',
}

/** The one place that says how bad a code is; a code that isn't here is an error. */
export function severity(code: string): Severity {
  return severities[code] ?? 'error'
}

export type RefusalData = {
  code: string
  field?: string | null
  args?: Record<string, string>
  more?: RefusalData[]
}

/** What the backend says when something can't be done. */
export class Refusal extends Error {
  readonly code: string
  readonly field: string | null
  readonly args: Record<string, string>
  /** Everything that is wrong, by field. */
  readonly problems: Record<string, { code: string; args: Record<string, string> }>

  constructor(data: RefusalData) {
    super(data.code)
    this.name = 'Refusal'
    this.code = data.code
    this.field = data.field ?? null
    this.args = data.args ?? {}
    this.problems = {}
    for (const one of [data, ...(data.more ?? [])]) {
      if (one.field && !this.problems[one.field]) {
        this.problems[one.field] = { code: one.code, args: one.args ?? {} }
      }
    }
  }

  static from(error: unknown): Refusal {
    if (error instanceof Refusal) return error
    if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
      return new Refusal(error as RefusalData)
    }
    return new Refusal({ code: 'internal', args: { reason: String(error) } })
  }
}
