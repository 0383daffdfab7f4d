import type {
  Activity,
  ChosenFile,
  Figure,
  Import,
  Municipality,
  Organisation,
  Partnership,
  Preview,
  Region,
  School,
  Scope,
  Technical,
  Term,
  TermList,
} from '../src/backend/contract'

export type State = {
  region: Region
  activities: Activity[]
  organisations: Organisation[]
  partnerships: Partnership[]
  imports: Import[]
}

const lists: Record<TermList, [string, string, string][]> = {
  theme: [
    ['groei', 'Kwantitatieve groei', 'Quantitative growth'],
    ['leerlijnen', 'Doorlopende leerlijnen', 'Continuous learning lines'],
    ['macrodoelmatig', 'Macrodoelmatig opleidingenaanbod', 'Efficient offer of courses'],
    ['docenten', 'Docentprofessionalisering', 'Teacher development'],
    ['lob', 'Loopbaanoriëntatie (LOB)', 'Career guidance (LOB)'],
    ['vernieuwing', 'Onderwijsvernieuwing', 'Educational innovation'],
    ['leven-lang-leren', 'Leven lang leren', 'Lifelong learning'],
    ['m-tech', 'M-Tech (bèta en technologie op vmbo-tl)', 'M-Tech (science and technology in vmbo-tl)'],
  ],
  sector: [
    ['maakindustrie', 'Maakindustrie', 'Manufacturing'],
    ['installatie', 'Installatie', 'Installation'],
    ['bouw', 'Bouw', 'Construction'],
    ['transport', 'Mobiliteit en logistiek', 'Transport and logistics'],
    ['procesindustrie', 'Procesindustrie', 'Process industry'],
    ['ict', 'ICT', 'ICT'],
    ['maritiem', 'Maritiem', 'Maritime'],
    ['energie', 'Energie', 'Energy'],
  ],
  target_group: [
    ['po', 'Primair onderwijs', 'Primary education'],
    ['vmbo-bk', 'Vmbo bb/kb', 'Vmbo bb/kb'],
    ['vmbo-gt', 'Vmbo gl/tl', 'Vmbo gl/tl'],
    ['mbo', 'Mbo-studenten', 'Mbo students'],
    ['docenten', 'Docenten', 'Teachers'],
    ['bedrijven', 'Bedrijven', 'Companies'],
    ['ouders', 'Ouders', 'Parents'],
  ],
  organisation_kind: [
    ['po', 'Primair onderwijs', 'Primary school'],
    ['vo', 'Voortgezet onderwijs', 'Secondary school'],
    ['vmbo', 'Vmbo-school', 'Vmbo school'],
    ['mbo', 'Mbo-college', 'Mbo college'],
    ['bedrijf', 'Bedrijf', 'Company'],
    ['branche', 'Brancheorganisatie', 'Branch organisation'],
    ['overheid', 'Overheid', 'Government'],
    ['overig', 'Overig', 'Other'],
  ],
  partnership_kind: [
    ['convenant', 'Convenant', 'Covenant'],
    ['leerlijn', 'Doorlopende leerlijn', 'Continuous learning line'],
    ['hybride-docent', 'Hybride docent', 'Hybrid teacher'],
    ['gastlessen', 'Gastlessen', 'Guest lessons'],
    ['stage', 'Stage- en leerwerkplekken', 'Work placements'],
    ['overig', 'Overig', 'Other'],
  ],
}
export const terms: Term[] = Object.entries(lists).flatMap(([list, all]) =>
  all.map(([code, name_nl, name_en]) => ({
    id: `${list}:${code}`,
    list: list as TermList,
    code,
    name_nl,
    name_en,
    valid_from: null,
    valid_to: null,
    version: 1,
    national: true,
    counts_under: null,
  })),
)

const places: [string, string, string, string, number][] = [
  ['GM9001', 'Wilgenoord', '91', 'Kanaalstreek', 5],
  ['GM9002', 'Hoogsluis', '91', 'Kanaalstreek', 4],
  ['GM9003', 'Zandrecht', '91', 'Kanaalstreek', 3],
  ['GM9004', 'Meerburg', '92', 'Meer en Waard', 6],
  ['GM9005', 'Oosterwaard', '92', 'Meer en Waard', 2],
  ['GM9006', 'Kanaalstad', '93', 'Heide en Stad', 11],
  ['GM9007', 'Heidedorp', '93', 'Heide en Stad', 1],
]
export const municipalities: Municipality[] = places.map(([gm, name, rmc_code, rmc_name, vmbo_branches]) => ({
  gm,
  name,
  province: 'Voorbeeld',
  rmc_code,
  rmc_name,
  vmbo_branches,
}))
export const schools: School[] = [
  'Het Anker',
  'De Werkplaats',
  'Zandrecht College',
  'Lyceum Wilgenoord',
  'Technasium Hoogsluis',
].map((name, at) => ({
  branch: `90A${'ABCDE'[at]}00`,
  name: at < 3 ? `Vmbo ${name}` : name,
  place: places[at % 3]?.[1] ?? '',
  municipality: places[at % 3]?.[1] ?? '',
  structure: at < 3 ? ['VBO', 'MAVO'] : ['HAVO', 'VWO'],
  adopted: false,
}))

const preview = (file: string, more: Partial<Preview>): Preview => ({
  file,
  file_name: file,
  kind: 'A',
  school_year: null,
  year_source: 'none',
  encoding: 'windows-1252',
  delimiter: ';',
  rows: 24251,
  rejected: [],
  rejected_count: 0,
  unknown: [],
  unknown_count: 0,
  already: false,
  columns: [
    'BRIN NUMMER',
    'VESTIGINGSNUMMER',
    'INSTELLINGSNAAM VESTIGING',
    'VMBO SECTOR',
    'LEERJAAR 3 - MAN',
  ],
  sample: [
    ['90AA', '90AA00', 'Vmbo Het Anker', 'Techniek', '41'],
    ['90AB', '90AB00', 'Vmbo De Werkplaats', 'Techniek', '38'],
  ],
  ...more,
})
export const files: (ChosenFile & { preview: Preview | null })[] = [
  {
    file: 'leerlingen-vo-2025.csv',
    name: 'leerlingen-vo-2025.csv',
    size: 4_412_000,
    preview: preview('leerlingen-vo-2025.csv', {
      school_year: 2025,
      year_source: 'name',
      rejected_count: 2,
      rejected: [
        { line: 812, reason: 'number', raw: '90AC;90AC00;Zandrecht College;Techniek;1x' },
        { line: 9021, reason: 'width', raw: '90AD;90AD00' },
      ],
      unknown_count: 2,
      unknown: [
        { unit: '90ZX00', name: 'Vakcollege De Sluis', place: 'Hoogsluis' },
        { unit: '90ZY01', name: 'Mavo aan Zee', place: 'Meerburg' },
      ],
    }),
  },
  {
    file: 'alle-vestigingen-vo.csv',
    name: 'alle-vestigingen-vo.csv',
    size: 612_000,
    preview: preview('alle-vestigingen-vo.csv', { kind: 'C', rows: 1484, year_source: 'none' }),
  },
  { file: 'notities.csv', name: 'notities.csv', size: 2100, preview: null },
]

const rate: Record<Technical, number> = { techniekpact: 1, duo: 1.04, hard: 0.81 }
export function figures(years: number[], technical: Technical | string): Figure[] {
  const all: Figure[] = []
  for (const school_year of [...years].sort()) {
    const age = 2025 - school_year
    const by = rate[technical as Technical] ?? 1
    const region = [
      Math.round([576, 561, 557, 548, 549][age] ?? 540) * by,
      [3560, 3529, 3526, 3558, 3636][age] ?? 3600,
    ]
    const rest = [
      Math.round(([11187, 11265, 11301, 11390, 11420][age] ?? 11500) * by),
      [57948, 58112, 58300, 58420, 58600][age] ?? 58600,
    ]
    const scopes: [Scope, number, number][] = [
      ['region', Math.round(region[0] ?? 0), region[1] ?? 1],
      ['rest', rest[0] ?? 0, rest[1] ?? 1],
      ['country', Math.round((region[0] ?? 0) + (rest[0] ?? 0)), (region[1] ?? 0) + (rest[1] ?? 0)],
    ]
    for (const [scope, n, of] of scopes) {
      const base = {
        school_year,
        scope,
        technical: technical as Technical,
        breakdown: null,
        masked: 0,
        provisional: age === 0,
        unplaced: 0.0031,
        sources: [],
        numerator: n,
        numerator_low: n,
        numerator_high: n,
      }
      all.push({
        ...base,
        indicator: 'vmbo_intake_tech',
        value: n,
        low: n,
        high: n,
        denominator: null,
        denominator_low: null,
        denominator_high: null,
      })
      all.push({
        ...base,
        indicator: 'vmbo_intake_tech_share',
        value: n / of,
        low: n / of,
        high: n / of,
        denominator: of,
        denominator_low: of,
        denominator_high: of,
      })
    }
  }
  return all
}

const organisation = (id: string, name: string, kind: string, place: string): Organisation => ({
  id,
  name,
  kinds: kind.split(' ').map((one) => `organisation_kind:${one}`),
  sectors: [],
  brin: kind.includes('vmbo') ? `90A${id.toUpperCase()}00` : null,
  kvk: null,
  street: '',
  postcode: '',
  place,
  municipality: null,
  website: '',
  notes: '',
})
const partnership = (
  id: string,
  name: string,
  kind: string,
  members: string[],
  status: Partnership['status'],
  theme: string,
  start: string,
  end: string | null,
): Partnership => ({
  id,
  name,
  kind: `partnership_kind:${kind}`,
  members: members.map((one) => ({ organisation: one, role: '' })),
  themes: [`theme:${theme}`],
  sectors: ['sector:maakindustrie'],
  start,
  end,
  status,
  agreement: '',
})
type Short = [
  string,
  Activity['status'],
  string,
  string,
  string[],
  string | null,
  string | null,
  string,
  number | null,
  number | null,
]
const activities: Short[] = [
  [
    'Techniekdagen 2026',
    'planned',
    'groei',
    'maakindustrie',
    ['a', 'b', 'e'],
    '2026-02-09',
    '2026-02-12',
    'vmbo-bk',
    240,
    null,
  ],
  [
    'Lasrobot in het praktijklokaal',
    'running',
    'vernieuwing',
    'maakindustrie',
    ['a', 'e', 'd'],
    '2025-08-25',
    '2025-11-12',
    'vmbo-bk',
    60,
    null,
  ],
  [
    'LOB-carrousel klas 2',
    'done',
    'lob',
    'maakindustrie',
    ['a', 'b', 'c'],
    '2025-10-06',
    '2025-11-14',
    'vmbo-gt',
    240,
    226,
  ],
  [
    'Hybride docenten M&T',
    'running',
    'docenten',
    'installatie',
    ['b', 'f'],
    '2025-09-01',
    '2026-06-19',
    'docenten',
    6,
    4,
  ],
  [
    'Zomerschool docenten',
    'idea',
    'docenten',
    'bouw',
    ['d', 'g'],
    '2026-07-06',
    '2026-07-10',
    'docenten',
    20,
    null,
  ],
  [
    'Doorlopende leerlijn PIE',
    'running',
    'leerlijnen',
    'installatie',
    ['a', 'd', 'f'],
    '2025-09-01',
    '2026-07-03',
    'vmbo-bk',
    120,
    null,
  ],
  [
    'Leerdoelen afstemmen',
    'running',
    'leerlijnen',
    'installatie',
    ['a', 'd'],
    '2025-09-08',
    '2025-11-28',
    'docenten',
    12,
    null,
  ],
  [
    'Proefles op het mbo',
    'planned',
    'leerlijnen',
    'bouw',
    ['c', 'd', 'g'],
    '2025-11-27',
    '2026-01-16',
    'vmbo-bk',
    80,
    null,
  ],
  [
    'Bouwplaats op het schoolplein',
    'planned',
    'groei',
    'bouw',
    ['c', 'g'],
    '2026-03-16',
    '2026-03-27',
    'po',
    120,
    null,
  ],
  [
    'M-Tech: technologie en toepassing',
    'planned',
    'm-tech',
    'installatie',
    ['b', 'f', 'h'],
    '2025-12-01',
    '2026-05-29',
    'vmbo-gt',
    90,
    null,
  ],
  [
    'Ouderavond techniek',
    'cancelled',
    'lob',
    'maakindustrie',
    ['a'],
    '2025-10-15',
    '2025-10-15',
    'ouders',
    80,
    null,
  ],
  ['Gastlessen energietransitie', 'idea', 'm-tech', 'energie', ['f'], null, null, 'vmbo-gt', null, null],
]

/** The example region. */
export function fill(state: State, years: number, many: boolean): void {
  state.region = {
    id: 'region',
    name: 'Voorbeeldregio',
    identity: 'Drie gemeenten, veel maakindustrie langs het kanaal en een tekort aan vakmensen.',
    start_year: 2023,
    sectors: ['sector:maakindustrie', 'sector:installatie'],
    themes: ['theme:groei', 'theme:leerlijnen'],
    members: ['GM9001', 'GM9002', 'GM9003'].map((place) => ({ place, sign: '+', from: null, to: null })),
  }
  state.organisations = [
    organisation('a', 'Vmbo Het Anker', 'vo vmbo', 'Wilgenoord'),
    organisation('b', 'Vmbo De Werkplaats', 'vo vmbo', 'Hoogsluis'),
    organisation('c', 'Vmbo Zandrecht College', 'vo vmbo', 'Zandrecht'),
    organisation('d', 'ROC Voorbeeld', 'mbo', 'Wilgenoord'),
    organisation('e', 'Metaalbedrijf De Vonk', 'bedrijf', 'Hoogsluis'),
    organisation('f', 'Installatiebedrijf Waterman', 'bedrijf', 'Wilgenoord'),
    organisation('g', 'Bouwgroep Zandrecht', 'bedrijf', 'Zandrecht'),
    organisation('h', 'Vereniging Techniek in de Regio', 'branche', 'Wilgenoord'),
  ]
  state.partnerships = [
    partnership(
      'p1',
      'Convenant Techniek Voorbeeldregio',
      'convenant',
      ['a', 'b', 'c', 'd', 'e', 'h'],
      'active',
      'groei',
      '2024-09-01',
      '2027-01-18',
    ),
    partnership(
      'p2',
      'Doorlopende leerlijn M&T',
      'leerlijn',
      ['a', 'd', 'e'],
      'active',
      'leerlijnen',
      '2024-09-01',
      '2026-01-01',
    ),
    partnership(
      'p3',
      'Hybride docenten installatie',
      'hybride-docent',
      ['b', 'f'],
      'exploring',
      'docenten',
      '2025-03-01',
      '2027-07-17',
    ),
    partnership(
      'p4',
      'Leerwerkplekken bouw',
      'stage',
      ['c', 'd', 'g'],
      'anchored',
      'leerlijnen',
      '2023-09-01',
      null,
    ),
    partnership(
      'p5',
      'Gastlessen energie',
      'gastlessen',
      ['b', 'f', 'h'],
      'active',
      'm-tech',
      '2024-11-01',
      '2025-11-20',
    ),
  ]
  const list = many
    ? Array.from({ length: 600 }, (_, at) => ({ short: activities[at % activities.length] as Short, at }))
    : activities.map((short, at) => ({ short, at }))
  state.activities = list.map(({ short, at }) => {
    const [title, status, theme, sector, partners, start, end, group, planned, reached] = short
    return {
      id: `act-${at}`,
      title: many ? `${title} ${at + 1}` : title,
      themes: [`theme:${theme}`],
      sectors: [`sector:${sector}`],
      partners,
      start,
      end,
      status,
      status_log:
        status === 'idea'
          ? []
          : [{ status, on: '2025-09-15', reason: status === 'cancelled' ? 'Te weinig aanmeldingen' : '' }],
      place: '',
      reach: [{ school_year: 2025, target_group: `target_group:${group}`, planned, reached }],
      results: '',
      lessons: '',
      shareable: true,
    }
  })
  const made = (kind: string, name: string, year: number | null, rows: number): Import => ({
    id: name,
    kind,
    file_name: name,
    sha256: '',
    school_year: year,
    rows_read: rows,
    rows_new: rows,
    rows_changed: 0,
    rows_same: 0,
    rows_rejected: 0,
    unknown_units: kind === 'A' ? 8 : 0,
    withdrawn: false,
    imported_at: '2025-11-18T10:12:00Z',
  })
  state.imports = [
    ...Array.from({ length: years }, (_, back) =>
      made('A', `leerlingen-vo-per-vestiging-${2025 - back}.csv`, 2025 - back, 24251 - back * 180),
    ),
    made('C', 'alle-vestigingen-vo.csv', null, 1484),
  ]
}
