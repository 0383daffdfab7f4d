// The plan in the real window: a bar of the timeline is dragged by the mouse and by keys, and taken back; what was
// promised stands there with its reason. In the example region.
import { key } from './xpath.mjs'

const TITLE = 'Techniekdagen'
const ALT = '\uE00A'
const RIGHT = '\uE014'
const later = (day, days) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export async function plan({ window, story, until }) {
  const days = async () => {
    const all = { words: TITLE, filters: {}, sort: '', after: null, limit: 50 }
    const found = (await window.call('activity_list', all)).lines.find((one) => one.title === TITLE)
    return `${found.start} ${found.end}`
  }
  const moved = (from, by) =>
    from
      .split(' ')
      .map((day) => later(day, by))
      .join(' ')
  const bar = `//button[starts-with(@aria-label, '${TITLE}')]`

  await story('a bar is dragged on the timeline by mouse and by keys, and taken back', async () => {
    await window.go('#/planning?view=timeline')
    await window.find(bar)
    const before = await days()
    const at = await window.run(
      `const box = document.querySelector("button[aria-label^='${TITLE}']").getBoundingClientRect();
       return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }`,
    )
    // By the quarter a day is 2.7 pixels wide.
    const move = (x, duration) => ({ type: 'pointerMove', duration, x, y: at.y })
    await window.post('actions', {
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            move(at.x, 0),
            { type: 'pointerDown', button: 0 },
            move(at.x + 14, 100),
            move(at.x + 27, 100),
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    })
    await until('ten days later', async () => (await days()) === moved(before, 10))
    await window.accessible()
    await window.picture('window-timeline')
    await window.click("//button[contains(., 'Ongedaan maken') or contains(@title, 'Ongedaan maken')]")
    await until('back', async () => (await days()) === before)
    await window.run(`document.querySelector("button[aria-label^='${TITLE}']").focus()`)
    await window.post('actions', {
      actions: [
        {
          type: 'key',
          id: 'keys',
          actions: [
            { type: 'keyDown', value: ALT },
            { type: 'keyDown', value: RIGHT },
            { type: 'keyUp', value: RIGHT },
            { type: 'keyDown', value: RIGHT },
            { type: 'keyUp', value: RIGHT },
            { type: 'keyUp', value: ALT },
          ],
        },
      ],
    })
    await until('two days later', async () => (await days()) === moved(before, 2))
    await window.press(key.enter)
    await window.find("//*[contains(@class, 'panel')]//input")
    await window.press(key.escape)
    await window.call('undo', {})
    await until('back again', async () => (await days()) === before)
  })

  await story(
    'in the calendar a day is gone into by keys and an activity moved; on the board a card goes on',
    async () => {
      const DAY = 'Meisjesdag techniek'
      const of = async () => {
        const all = { words: DAY, filters: {}, sort: '', after: null, limit: 50 }
        return (await window.call('activity_list', all)).lines.find((one) => one.title === DAY)
      }
      const before = await of()
      await window.go('#/planning?view=calendar')
      await window.find(`//*[@data-place='${before.start}']//button[starts-with(@aria-label, '${DAY}')]`)
      await window.run(`document.querySelector("[data-place='${before.start}']").focus()`)
      await window.press(key.enter)
      await window.accessible()
      await window.picture('window-calendar')
      const alt = (arrow) =>
        window.post('actions', {
          actions: [
            {
              type: 'key',
              id: 'keys',
              actions: [
                { type: 'keyDown', value: ALT },
                { type: 'keyDown', value: arrow },
                { type: 'keyUp', value: arrow },
                { type: 'keyUp', value: ALT },
              ],
            },
          ],
        })
      await alt(RIGHT)
      await until('a day later', async () => (await of()).start === later(before.start, 1))
      await window.call('undo', {})
      await until('back', async () => (await of()).start === before.start)
      await window.go('#/planning?view=board')
      await window.find(`//*[contains(@class, 'card')][contains(., '${DAY}')]`)
      await window.run(
        `[...document.querySelectorAll('.card')].find((one) => one.textContent.includes('${DAY}')).focus()`,
      )
      await alt(RIGHT)
      await until('it runs', async () => (await of()).status === 'running')
      await window.accessible()
      await window.picture('window-board')
      await window.call('undo', {})
      await until('planned again', async () => (await of()).status === before.status)
    },
  )

  await story('what was promised stands there with how it goes, and why', async () => {
    await window.go('#/governance')
    const { rows, says } = await window.call('promises', { year: null })
    await window.find(`//h2[normalize-space(.)='${says}']`)
    for (const one of rows.slice(0, 4)) await window.find(`//tr[contains(., "${one.says}")]`)
    await window.accessible()
    await window.picture('window-promises')
  })
}
