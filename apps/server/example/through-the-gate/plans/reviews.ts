import type { Centre } from '../../centre.ts'
import { addDays, daysBetween, momentOn, workdayFrom } from '../../days.ts'
import { isHeldOn, statusOn } from '../../one-to-one/participants.ts'
import type { NeedRows } from '../needs/rows.ts'
import type { Talk } from '../needs/talk.ts'
import { planWordsOf } from './words/index.ts'

/** The reviews that were held, about when they came due; the last ones have not been held yet. */
export function writeReviews(talk: Talk, planId: string, rows: NeedRows, centre: Centre): void {
  const { participant, day, until, by, chance } = talk
  const words = planWordsOf[participant.unit]
  let due = addDays(day, 28)
  while (due <= until) {
    const slack = chance.weighted([
      [chance.between(-4, 2), 70],
      [chance.between(3, 12), 22],
      [chance.between(13, 30), 8],
    ])
    const heldOn = workdayFrom(addDays(due, slack))
    if (heldOn > until) return
    rows.planReviews.push({
      ...{
        id: centre.id(momentOn(heldOn, 200)),
        planId,
        personId: participant.person.id,
        dueOn: due,
        heldOn,
      },
      how: chance.pick(['in-person', 'in-person', 'by-phone']),
      words: chance.often(0.8) ? chance.pick(words.reviews) : null,
      ownWords: chance.often(0.5) ? chance.pick(words.ownReviews) : null,
      heldBy: by,
    })
    due = addDays(heldOn, 7 * weeksOn(heldOn, talk))
  }
}

/** As the table that is proposed has it, by the day of release as it is known now. */
function weeksOn(day: string, { participant, departures }: Talk): number {
  if (statusOn(participant, day) === 'remand') return 8
  if (!isHeldOn(participant, day)) {
    const out = departures.findLast((one) => one.day !== null && one.day <= day)?.day ?? day
    const since = daysBetween(out, day)
    return since < 91 ? 4 : since < 366 ? 12 : 26
  }
  const about = departures.find((one) => one.about !== null && one.about >= day)?.about
  if (about == null) return 12
  const left = daysBetween(day, about)
  return left < 91 ? 4 : left < 183 ? 8 : left < 366 ? 12 : 24
}
