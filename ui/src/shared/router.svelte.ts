/** The page and its filters as they stand in the address: `#/planning?status=running`. */
export type Route = { page: string; query: Record<string, string> }

export function parse(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(search)) query[name] = value
  return { page: path || 'start', query }
}

/** The address of a route; what is empty is left out, so the plain page has a plain address. */
export function href(page: string, query: Record<string, string | null | undefined> = {}): string {
  const search = new URLSearchParams()
  for (const name of Object.keys(query).sort()) {
    const value = query[name]
    if (value) search.set(name, value)
  }
  const tail = search.toString()
  return `#/${page}${tail ? `?${tail}` : ''}`
}

type Leaving = () => Promise<boolean>

class Router {
  route = $state<Route>({ page: 'start', query: {} })
  #leaving = new Set<Leaving>()

  /** Begins to follow the address. */
  begin(): () => void {
    const read = () => {
      const next = parse(window.location.hash)
      if (next.page !== this.route.page) for (const leave of this.#leaving) void leave()
      this.route = next
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }

  go(page: string, query: Record<string, string | null | undefined> = {}): void {
    window.location.hash = href(page, query)
  }

  /** Changes filters of this page. Typing replaces the address, a choice adds a step back. */
  set(changes: Record<string, string | null>, replace = false): void {
    const query = { ...this.route.query, ...changes }
    const next = href(this.route.page, query)
    if (replace) {
      history.replaceState(null, '', next)
      this.route = parse(next)
    } else if (next !== window.location.hash) {
      window.location.hash = next
    }
  }

  /** Lets a form save what is still under way when the page changes. */
  onLeave(leave: Leaving): () => void {
    this.#leaving.add(leave)
    return () => this.#leaving.delete(leave)
  }

  get(name: string): string {
    return this.route.query[name] ?? ''
  }
}

export const router = new Router()
