import { expect, test } from 'vitest'
import type { AgendaItem, TaskLine } from '../src/backend'
import { daysOfWork } from '../src/desktop/pages/work'

const task = (id: string, due: string | null) => ({ id, due }) as TaskLine
const item = (id: string, reason: AgendaItem['reason'], on: string) =>
  ({ reason, on, activity: { id } }) as AgendaItem

test('what is late is to be done today, what comes stands on its day, what was is left out', () => {
  const days = daysOfWork(
    {
      tasks: [task('later', '2026-11-30'), task('late', '2026-11-20'), task('today', '2026-11-26')],
      agenda: [
        item('late', 'late', '2026-11-13'),
        item('began', 'starts', '2026-11-02'),
        item('begins', 'starts', '2026-11-30'),
        item('ends', 'ends', '2026-11-27'),
      ],
    },
    '2026-11-26',
  )
  expect(
    days.map((one) => [
      one.day,
      one.tasks.map(({ id }) => id),
      one.agenda.map(({ activity }) => activity.id),
    ]),
  ).toEqual([
    ['2026-11-26', ['late', 'today'], []],
    ['2026-11-27', [], ['ends']],
    ['2026-11-30', ['later'], ['begins']],
  ])
})
