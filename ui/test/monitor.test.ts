import { beforeEach, describe, expect, it } from 'vitest'
import type { Ambition, Course } from '../src/backend'
import { preset } from '../src/desktop/monitor/ambition.svelte'
import { about, progress, says } from '../src/desktop/monitor/chart'
import { basesOf, type Depth, likely, measuresOf, shrinkBases, usual } from '../src/desktop/monitor/depth'
import { choices, divisions, familyOf, variantOf } from '../src/desktop/monitor/families'
import { byPart, byYear, html, type Part, rows, tsv } from '../src/desktop/monitor/grid'
import { breakdownName, plain, range, tick } from '../src/desktop/monitor/labels'
import { byDomain, offerCounts, students } from '../src/desktop/monitor/offering'
import { firstYear, headline, overview, sinceLast } from '../src/desktop/monitor/overview'
import { type Beside, median, peers, published, sorted } from '../src/desktop/monitor/regions'
import { cards } from '../src/desktop/monitor/school'
import { parse } from '../src/shared/format'
import { frame, svgText, wrap } from '../src/shared/picture'
import { speak } from '../src/shared/words.svelte'
import { figures, masked, monitor, one } from './figures'

beforeEach(() => speak('nl'))

describe('the page of an indicator', () => {
  it('holds a count and its share as one', () => {
    expect(familyOf('vmbo_intake_tech')).toBe(familyOf('vmbo_intake_tech_share'))
    expect(familyOf('vmbo_exam_tech_passed')).toBe(familyOf('vmbo_exam_tech_rate'))
    const tl = familyOf('vmbo_tl_tech_3_share')
    expect(tl && variantOf(tl, 'vmbo_tl_tech_3_share').count).toBe('vmbo_tl_tech_3')
    expect(tl?.variants.some((variant) => variant.count === 'vmbo_intake_tech')).toBe(false)
    expect(familyOf('made-up')).toBeNull()
    expect(familyOf('made-up', [{ id: 'made-up' }])?.group).toBe('own')
  })
  it('offers the choices of technical of its own kind of school; of tl only the usual one', () => {
    expect(choices('vmbo_exam_tech', 'vmbo')).toEqual(['techniekpact', 'duo', 'hard'])
    expect(choices('mbo_stock_tech', 'mbo')).toEqual(['techniek', 'techniek_ict'])
    expect(choices('vmbo_tl_tech', 'vmbo')).toEqual(['duo'])
    expect(choices('vsv', 'none')).toEqual([])
  })
  it('is divided only by what it has', () => {
    const of = (code: string) =>
      divisions(code, familyOf(code, [{ id: 'own' }]) ?? { group: 'own', field: 'none', variants: [] })
    expect(of('vmbo_intake_tech')).toContain('profile')
    expect(of('vmbo_intake_tech_share')).not.toContain('profile')
    expect(of('vmbo_tl_tech')).toEqual(['school'])
    expect(of('throughput_vmbo_mbo')).toEqual([])
    expect(of('own')).toEqual([])
  })
  it('begins with an index where there are years, and with a share when that was asked', () => {
    const pair = { count: 'vmbo_intake_tech', share: 'vmbo_intake_tech_share' }
    expect(measuresOf(pair, 1)).toEqual(['count', 'share'])
    expect(measuresOf({ count: 'mbo_stock_change_tech', share: null }, 4)).toEqual(['count'])
    expect(likely(measuresOf(pair, 1), 'vmbo_intake_tech', '')).toBe('share')
    expect(likely(measuresOf(pair, 3), 'vmbo_intake_tech', '')).toBe('index')
    expect(likely(measuresOf(pair, 3), 'vmbo_intake_tech_share', '')).toBe('share')
    expect(likely(measuresOf(pair, 3), 'vmbo_intake_tech', 'count')).toBe('count')
  })
  it('starts an index from an exact year only, and never from before a changed definition', () => {
    const all = [
      one('x', 2018, 'region', { value: 10 }),
      masked('x', 2019, 8, 12),
      one('x', 2020, 'region', { value: 0 }),
      one('x', 2021, 'region', { value: 9 }),
    ]
    expect(basesOf(all, 'x', null)).toEqual([2018, 2021])
    expect(basesOf(all, 'x', 2019)).toEqual([2021])
  })
  it('is corrected for shrink only from a year whose pupils are known', () => {
    expect(shrinkBases([2014, 2018], [2018, 2019])).toEqual([2018])
    expect(shrinkBases([2018], [2018])).toEqual([])
    expect(shrinkBases([2014], [2018, 2019])).toEqual([])
  })
  it('draws the region beside the rest of the country, and of counts the region alone', () => {
    expect(usual(['region', 'rest', 'country'], 'count')).toEqual(['region'])
    expect(usual(['region', 'rest', 'country', 'tib', 'non_tib'], 'index')).toEqual(['region', 'rest'])
  })
  it('says what is drawn, in the words that came with it', () => {
    const beside = (['rest', 'country'] as const).map((scope) => ({ scope, words: scope, brief: null }))
    const shown = monitor(figures([2025]), { vmbo_intake_tech: { alone: 'alone', beside } })
    const divided = monitor(figures([2025]), { vmbo_intake_tech: { parts: 'parts' } })
    const depth = { code: 'vmbo_intake_tech', shown, divided, by: null } as unknown as Depth
    expect(says(depth, ['region', 'rest', 'country'])).toBe('rest')
    expect(says(depth, ['region', 'country'])).toBe('country')
    expect(says(depth, ['region'])).toBe('alone')
    expect(says(depth, ['rest', 'country'])).toBeNull()
    expect(says({ ...depth, by: 'leerweg' }, ['region'])).toBe('parts')
  })
})

describe('figures in words', () => {
  it('show all that a masked figure can be', () => {
    expect(range({ value: null, low: 479, high: 494 }, 'count')).toBe('479–494')
    expect(range({ value: null, low: 0.161, high: 0.164 }, 'share')).toBe('16,3%')
    expect(range({ value: null, low: 0.917, high: 0.983 }, 'share')).toBe('91,7%–98,3%')
    expect(range({ value: 99, low: 99, high: 99 }, 'change')).toBe('+99')
    expect(range(undefined, 'count')).toBe('–')
  })
  it('stay numbers in a file, the least and the most', () => {
    expect(plain({ value: 576, low: 576, high: 576 }, 'count')).toEqual([576, 576])
    expect(plain({ value: 0.1618, low: 0.1618, high: 0.1618 }, 'share')).toEqual([16.2, 16.2])
    expect(plain({ value: null, low: 3, high: 6 }, 'count')).toEqual([3, 6])
    expect(plain(null, 'count')).toBeNull()
  })
  it('name the parts of a division', () => {
    expect(breakdownName('leerweg:kb')).toBe('Kader (kb)')
    expect(breakdownName('level:4')).toBe('Niveau 4')
    expect(breakdownName('domain:Bouw en infra')).toBe('Bouw en infra')
    expect(breakdownName('school:00AH17', new Map([['00AH17', 'Vakcollege']]))).toBe('Vakcollege')
    expect(tick(0.05, 'share')).toBe('5%')
  })
  it('are read as they are written here', async () => {
    expect(['1.234,5', '12,5', '12.5', ' 16,2 % ', '1234'].map(parse)).toEqual([
      1234.5, 12.5, 12.5, 16.2, 1234,
    ])
    expect(['', 'tien', '1,2,3'].map(parse)).toEqual([null, null, null])
    await speak('en')
    expect([parse('1,234.5'), parse('1,234')]).toEqual([1234.5, 1234])
  })
})

describe('the table behind a chart', () => {
  const share: Part = {
    code: 'vmbo_intake_tech_share',
    unit: 'share',
    figures: figures([2024, 2025]),
    cohort: null,
    text: '',
  }
  it('has both counts beside a share, and a figure to trace behind each', () => {
    const grid = byYear(share, ['region', 'rest'], [])
    expect(grid.columns).toEqual(['Aantal', 'Van', 'Onze regio', 'Rest van Nederland'])
    expect(grid.rows[1]?.cells.map((cell) => cell.text)).toEqual(['576', '3.560', '16,2%', '19,3%'])
    expect(grid.rows[1]?.cells[2]?.figure?.scope).toBe('region')
    const [counted] = grid.rows[1]?.cells ?? []
    expect([counted?.part, counted?.figure?.value]).toEqual([
      'numerator',
      grid.rows[1]?.cells[2]?.figure?.value,
    ])
  })
  it('marks a year that is not final', () => {
    const last = figures([2025]).map((figure) => ({ ...figure, provisional: true }))
    const grid = byYear({ ...share, figures: [...figures([2024]), ...last] }, ['region'], [])
    expect(grid.rows.map((row) => row.provisional)).toEqual([false, true])
    expect(rows(grid).rows[1]?.[0]).toBe('2025–2026 (voorlopig)')
  })
  it('goes to a file with the least and the most of what is masked', () => {
    const all = [one('x', 2018, 'region', { value: 5 }), masked('x', 2019, 3, 6)]
    const sent = rows(byYear({ ...share, code: 'x', unit: 'count', figures: all }, ['region'], []))
    expect(sent.columns).toEqual(['Schooljaar', 'Onze regio, minstens', 'Onze regio, hoogstens'])
    expect(sent.rows).toEqual([
      ['2018–2019', 5, 5],
      ['2019–2020', 3, 6],
    ])
  })
  it('sets parts under each other', () => {
    const parts = ['leerweg:kb', 'leerweg:bb'].map((breakdown) =>
      one('x', 2025, 'region', { breakdown, value: 5 }),
    )
    const grid = byPart({ ...share, code: 'x', unit: 'count', figures: parts }, breakdownName, 'Leerweg')
    expect(grid.rows.map((row) => row.head)).toEqual(['Basis (bb)', 'Kader (kb)'])
  })
  it('goes to a spreadsheet and a document as it is', () => {
    const grid = byYear({ ...share, figures: figures([2025]) }, ['region'], [])
    expect(tsv(grid)).toBe('Schooljaar\tAantal\tVan\tOnze regio\n2025–2026\t576\t3.560\t16,2%')
    const fewer = byYear(
      { ...share, code: 'x', unit: 'change', figures: [one('x', 2025, 'region', { value: -5 })] },
      ['region'],
      [],
    )
    expect(fewer.rows[0]?.cells[0]?.text).toBe('−5')
    expect(tsv(fewer)).toContain('\t-5')
    expect(html(fewer, 'A')).toContain('>-5<')
    const written = { ...grid, rows: grid.rows.map((row) => ({ ...row, head: '=1+1' })) }
    expect(tsv(written)).toContain("\n'=1+1\t576\t")
    expect(html(written, 'A')).toMatch(/<th [^>]*mso-number-format:'\\@'[^>]*>=1\+1</)
    expect(html(grid, 'A & B')).toContain('<caption>A &amp; B</caption>')
    expect(rows({ ...grid, columns: ['a', 'a', 'b'] }).columns).toEqual(['Schooljaar', 'a', 'a (2)', 'b (%)'])
  })
})

describe('the overview', () => {
  const count = (year: number, value: number) => one('vmbo_intake_tech', year, 'region', { value })
  it('stands under headings, and names what has no figures', () => {
    const { groups, missing } = overview(monitor(figures([2024, 2025])), [], [])
    expect(groups.map((group) => [group.group, group.tiles.map((tile) => tile.code)])).toEqual([
      ['intake', ['vmbo_intake_tech']],
    ])
    expect(groups[0]?.tiles[0]).toMatchObject({ figure: '576', note: '2025–2026 · 16,2% van het totaal' })
    expect(missing).toContain('mbo_graduates_tech')
    expect(missing).not.toContain('mbo_stock_change_tech')
  })
  it('shows the change as it was said; fewer early leavers is good news', () => {
    const change = { words: '2 meer dan in 2024–2025', way: 'more' } as const
    const all = monitor([count(2025, 576), one('vsv', 2025, 'region', { value: 9 })], {
      vmbo_intake_tech: { change },
      vsv: { change },
    })
    expect(sinceLast(all, 'vmbo_intake_tech')).toEqual({ ...change, tone: 'up' })
    const tiles = overview(all, [], []).groups.flatMap((group) => group.tiles)
    expect(tiles.map((tile) => [tile.code, tile.change?.tone])).toEqual([
      ['vmbo_intake_tech', 'up'],
      ['vsv', 'down'],
    ])
  })
  it('says how far the way to a target has been gone', () => {
    const goal = {
      id: 'goal',
      indicator: 'vmbo_intake_tech',
      baseline_value: 500,
      target_value: 600,
      target_year: 2028,
    } as Ambition
    const goals = [{ ambition: 'goal', words: 'doel 600 in 2028–2029', reached: false }]
    const all = monitor([count(2025, 575)], { vmbo_intake_tech: { goals } })
    const tile = overview(all, [goal], []).groups[0]?.tiles[0]
    expect(tile?.target).toEqual({ text: 'doel 600 in 2028–2029', part: [0.75, 0.75], met: false })
    expect(
      progress({ ...goal, target_value: 400 }, { year: 2025, value: null, low: 420, high: 450 }),
    ).toEqual([0.5, 0.8])
  })
  it('begins with the region beside the rest, and without shares with what it counts', () => {
    const beside = [{ scope: 'rest', words: 'beside', brief: null } as const]
    const saying = { vmbo_intake_tech: { alone: 'alone' } }
    const all = monitor(figures([2025]), { ...saying, vmbo_intake_tech_share: { beside } })
    expect(headline(all)).toBe('beside')
    expect(headline(monitor(figures([2025]), saying))).toBe('alone')
    expect(headline(monitor([]))).toBeNull()
    expect(firstYear(monitor(figures([2014, 2015, 2016, 2017]), {}, 2016))).toBe(2016)
  })
})

describe('an ambition', () => {
  const depth = { code: 'vmbo_intake_tech', technical: 'duo', raw: monitor(figures([2024, 2025])) } as Depth
  it('begins where the region is, and asks for a target', () => {
    const fresh = preset(depth, '2026-11-25')
    expect(fresh).toMatchObject({
      technical: 'duo',
      baseline_year: 2025,
      baseline_value: 576,
      target_year: 2029,
    })
    expect(fresh.target_value).toBeNaN()
    expect(preset(null, '2026-11-25').baseline_year).toBe(2026)
  })
  it('belongs to the chart of its own choice of technical', () => {
    const depth = { code: 'x', technical: 'duo', technicals: ['techniekpact', 'duo'] } as unknown as Depth
    const all = [
      { indicator: 'x', technical: null },
      { indicator: 'x', technical: 'duo' },
      { indicator: 'y', technical: 'duo' },
    ] as Ambition[]
    expect(about(depth, all)).toEqual([all[1]])
    expect(about({ ...depth, technical: 'techniekpact' }, all)).toEqual([all[0]])
  })
})

describe('regions beside each other', () => {
  const region = (
    id: string,
    pupils: number | null,
    shrinks: boolean | null,
    value: number,
    ours = false,
  ): Beside => ({
    id,
    name: id,
    ours,
    shrinks,
    pupils,
    points: [{ year: 2025, value, low: value, high: value }],
  })
  const all = [
    region('us', 100, true, 5, true),
    region('like', 180, true, 9),
    region('large', 220, true, 1),
    region('grows', 100, false, 7),
  ]
  it('are those of a like size, shrinking as we do', () => {
    expect(peers(all)?.map((one) => one.id)).toEqual(['us', 'like'])
    expect(peers(all.map((one) => ({ ...one, pupils: null })))).toBeNull()
  })
  it('are taken as the national team published them, under the choice that is shown', () => {
    const told = (technical: string | null, value: number) => ({
      indicator: 'x',
      school_year: 2025,
      technical,
      value,
      low: value,
      high: value,
      numerator: null,
      denominator: null,
      masked: 0,
    })
    const made = published(
      [{ id: 'a', name: 'A', own: true, figures: [told('duo', 1), told('hard', 2)] }],
      'x',
      'hard',
    )
    expect(made[0]).toMatchObject({ ours: true, points: [{ year: 2025, value: 2 }] })
    expect(peers(made)).toBeNull()
  })
  it('are set in order beside their middle', () => {
    const list = sorted(all, 2025)
    expect(list.map((one) => one.region.id)).toEqual(['like', 'grows', 'us', 'large'])
    expect(median(list)).toBe(6)
    expect(sorted(all, 2020)).toEqual([])
  })
})

describe('courses on offer', () => {
  const course = (
    domain: string,
    low: number,
    high: number,
    colleges: string[],
    small: string[],
  ): Course => ({
    code: domain + low,
    name: 'Lasser',
    domain,
    level: 2,
    low,
    high,
    colleges,
    in_country: 9,
    small,
  })
  const all = [
    course('Bouw', 10, 13, ['25PT'], ['25PT']),
    course('Bouw', 40, 40, ['25PT', '27YU'], []),
    course('Metaal', 50, 50, ['25PT'], []),
  ]
  it('are counted: small ones, and those at more than one college', () => {
    expect(offerCounts(all)).toEqual({ all: 3, small: 1, shared: 1 })
    expect(byDomain(all).map((one) => [one.domain, one.courses.length])).toEqual([
      ['Bouw', 2],
      ['Metaal', 1],
    ])
    expect(all.map(students)).toEqual(['10–13', '40', '50'])
  })
})

describe('a school', () => {
  it('stands beside its region, and what it does not offer is left out', () => {
    const mine = monitor([
      one('vmbo_intake_tech', 2025, 'region', { value: 144 }),
      one('vmbo_tl_tech', 2025, 'region', { value: 0 }),
    ])
    const made = cards(mine, monitor(figures([2025])), '00AH17')
    expect(made.map((card) => card.code)).toEqual(['vmbo_intake_tech'])
    expect(made[0]?.grid.rows[0]?.cells.map((cell) => cell.text)).toEqual([
      '144',
      '25,0%',
      '–',
      '16,2%',
      '19,1%',
    ])
    expect(made[0]?.grid.rows[0]?.cells.map((cell) => cell.figure !== null)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('a picture', () => {
  const chart = {
    width: 400,
    height: 100,
    marks: [
      {
        kind: 'text' as const,
        x: 1,
        y: 2,
        text: 'M&T',
        fill: '#000',
        size: 13,
        weight: '400',
        family: 'sans-serif',
        anchor: 'start' as const,
      },
    ],
  }
  it('stands between its title and its source', () => {
    const made = frame(chart, { title: 'De regio groeit', subtitle: 'Instroom', notes: ['Bron: DUO.'] })
    expect(made.marks.map((mark) => (mark.kind === 'text' ? mark.text : ''))).toEqual([
      'De regio groeit',
      'Instroom',
      'M&T',
      'Bron: DUO.',
    ])
    expect(made.height).toBeGreaterThan(chart.height)
    expect(svgText(made, 'a < b')).toMatch(/^<svg .*<title>a &lt; b<\/title>.*M&amp;T/s)
  })
  it('breaks a long title', () => {
    expect(wrap('een twee drie', 8)).toEqual(['een twee', 'drie'])
  })
})
