import { currencyOf, type ExpenseKind } from '#domains/volunteers/model/index.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, momentOn, workdayBy, workdayFrom } from '../days.ts'
import { managerOf } from '../staff.ts'
import type { Book } from './book.ts'
import type { Helper } from './helper.ts'
import { wordsOf } from './words/index.ts'

const kinds: [ExpenseKind, number, [number, number]][] = [
  ['public-transport', 50, [180, 640]],
  ['coffee', 26, [350, 1100]],
  ['parking', 9, [200, 900]],
  ['car', 9, [400, 2200]],
  ['activity', 6, [800, 2600]],
]

/** What volunteers of a unit paid on the way in the last months: paid back, approved, refused, or still to be looked at. */
export function writeExpenses(helpers: Helper[], book: Book): void {
  const { centre, rows } = book
  const chance = chanceOf(centre.seed, 'expenses')
  const byId = new Map(helpers.map((helper) => [helper.id, helper]))
  const met = rows.meetings.filter(
    ({ day, made, placeKind }) => made && placeKind !== 'phone' && day > addDays(centre.today, -240),
  )
  for (const { id, volunteerId, day } of met) {
    const helper = byId.get(volunteerId)!
    if (helper.userId !== null && helper.number % 2 === 0 && chance.often(0.5))
      file(helper, { id, day }, book, chance)
  }
}

function file(
  helper: Helper,
  meeting: { id: string; day: string },
  { centre, rows }: Book,
  chance: Chance,
): void {
  const [kind, , [least, most]] = chance.weighted(kinds.map((one) => [one, one[1]] as const))
  const filedOn = addDays(meeting.day, chance.between(0, 9))
  if (filedOn > centre.yesterday) return
  const amount = 10 * Math.round(chance.between(least, most) / 10)
  const decided = workdayFrom(addDays(filedOn, chance.between(2, 10)))
  const by = centre.userId(helper.supervisor.key)
  const isDecided = decided <= centre.lastDay
  const refusal =
    isDecided && chance.often(0.05) ? chance.pick(['no-receipt', 'not-covered', 'twice'] as const) : null
  const paidOn = workdayBy(`${addDays(decided, 25).slice(0, 7)}-10`)
  const isPaid = isDecided && refusal === null && paidOn <= centre.lastDay && paidOn >= decided
  const isTakenBack = !isDecided && chance.often(0.06)
  rows.volunteerExpenses.push({
    id: centre.id(momentOn(filedOn, chance.between(60, 600))),
    volunteerId: helper.id,
    day: meeting.day,
    kind,
    amount,
    currency: currencyOf('BG', meeting.day),
    km: kind === 'car' ? chance.between(8, 70) : null,
    meetingId: meeting.id,
    words: chance.often(0.3) ? chance.pick(wordsOf[helper.unit].expense) : null,
    state: isTakenBack
      ? 'withdrawn'
      : refusal
        ? 'refused'
        : isPaid
          ? 'paid'
          : isDecided
            ? 'approved'
            : 'filed',
    ...{ filedOn, filedBy: helper.userId, decidedBy: isDecided ? by : null },
    ...{ decidedAt: isDecided ? momentOn(decided, 460) : null, refusal, refusalWords: null },
    ...{ paidOn: isPaid ? paidOn : null, paidBy: isPaid ? centre.userId(managerOf(helper.unit).key) : null },
  })
}
