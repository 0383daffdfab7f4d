import { describe, expect, it } from 'vitest'
import { href, parse } from '../src/shared/router.svelte'

describe('the address', () => {
  it('is the start page when it is empty', () => {
    expect(parse('')).toEqual({ page: 'start', query: {} })
    expect(parse('#/')).toEqual({ page: 'start', query: {} })
  })
  it('keeps filters, whatever is in them', () => {
    const query = { q: 'M&T = 50% #1', status: 'running' }
    expect(parse(href('planning', query))).toEqual({ page: 'planning', query })
  })
  it('leaves out what is empty', () => {
    expect(href('planning', { q: '', status: null, theme: undefined })).toBe('#/planning')
  })
})
