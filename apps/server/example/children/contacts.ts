import { addDays, daysBetween, momentOn } from '../days.ts'
import type { Child, ChildBook } from './book.ts'

/** Letters and calls since the file was opened, closer together or further apart from child to child. */
export function writeContacts(
  { centre, rows, chance }: ChildBook,
  { id: childId, adultId, since }: Child,
): void {
  const pace = chance.pick([9, 14, 21, 45])
  const quiet = chance.weighted([
    [0, 70],
    [55, 20],
    [400, 10],
  ] as const)
  const last = daysBetween(since, addDays(centre.today, -1 - quiet))
  for (let offset = chance.between(2, pace); offset <= last; offset += chance.between(pace - 4, pace + 6)) {
    const day = addDays(since, offset)
    const isCancelled = chance.often(0.1)
    rows.childContacts.push({
      ...{ id: centre.id(momentOn(day, 400)), childId, adultId, day, words: null, cancelWords: null },
      kind: chance.pick(['phone', 'phone', 'letter', 'video'] as const),
      state: isCancelled ? 'cancelled' : 'held',
      cancelledBy: isCancelled ? chance.pick(['prison', 'parent', 'child'] as const) : null,
    })
  }
  if (chance.often(0.6))
    rows.childContacts.push({
      ...{ id: centre.id(momentOn(centre.yesterday, 410)), childId, adultId, words: null, cancelWords: null },
      ...{
        kind: 'phone',
        state: 'planned',
        day: addDays(centre.today, chance.between(1, 12)),
        cancelledBy: null,
      },
    })
}
