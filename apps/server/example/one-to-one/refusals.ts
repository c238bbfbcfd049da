import type { DeciderKind, RefusalReason } from '#domains/refusals/model/reasons.ts'
import { chanceOf } from '../chance.ts'
import { addDays, momentOn, workdayBy, workdayFrom } from '../days.ts'
import { coordinatorOf, secondCoordinatorOf, type UnitName } from '../staff.ts'
import type { Book } from './book.ts'
import { isWithUsOn, type Participant } from './participants.ts'
import { asItWasSaid } from './rows.ts'
import { wordsOf } from './words/index.ts'

type Refusal = Book['rows']['refusals'][number]
type Said = {
  by: DeciderKind
  reason: RefusalReason
  alternative: Refusal['alternative']
  name?: string
  review?: 'due' | 'ahead' | 'done'
}

const said: Said[] = [
  { by: 'centre', reason: 'not-suitable-now', alternative: 'staff-contact', review: 'ahead' },
  { by: 'centre', reason: 'no-capacity', alternative: 'waiting-list', review: 'due' },
  { by: 'centre', reason: 'outside-target-group', alternative: 'another-organisation', review: 'done' },
  { by: 'landlord', reason: 'papers-missing', alternative: 'later-date', name: 'Tak & Co' },
  { by: 'landlord', reason: 'sentence', alternative: null, name: 'Tak & Co' },
  { by: 'employer', reason: 'no-answer', alternative: null, name: 'Bakeri 46' },
  { by: 'partner', reason: 'given-to-another', alternative: 'waiting-list', name: 'Kurs og Vei' },
  { by: 'participant', reason: 'does-not-want', alternative: null },
]

/** "No" said to participants by somebody here or elsewhere, written down by hand: with something in its place, or not yet. */
export function writeRefusals(unit: UnitName, participants: Participant[], book: Book): void {
  const { centre, rows } = book
  const chance = chanceOf(centre.seed, 'refusals', unit)
  const ours = chance.shuffled(
    participants.filter(
      (one) => one.unit === unit && isWithUsOn(one, centre.today) && one.joined < addDays(centre.today, -70),
    ),
  )
  const by = centre.userId(coordinatorOf(unit).key)
  const reviewer = centre.userId(secondCoordinatorOf(unit).key)
  said.forEach(({ by: decider, reason, alternative, name, review }, index) => {
    const one = ours[index]
    if (!one) return
    const day = workdayBy(addDays(centre.today, -(6 + index * 7)))
    const decidedAt = momentOn(day, 330)
    const isDone = review === 'done'
    const reviewOn =
      review === undefined
        ? null
        : workdayFrom(addDays(review === 'ahead' ? centre.today : day, review === 'ahead' ? 30 : 4))
    const reviewedAt = isDone ? momentOn(reviewOn!, 340) : null
    rows.refusals.push({
      ...asItWasSaid,
      id: centre.id(decidedAt),
      personId: one.person.id,
      unitId: centre.unitId(unit),
      deciderKind: decider,
      deciderId: decider === 'centre' ? by : decider === 'participant' ? one.person.id : null,
      deciderName: name ?? null,
      ...{ decidedAt, source: 'by-hand', sourceId: null, reason, basis: 'judgement' },
      words: decider === 'centre' || chance.often(0.5) ? chance.pick(wordsOf[unit].refusal) : null,
      ...{ alternative, alternativeWords: null, reviewOn, reviewerId: reviewOn && reviewer },
      ...{ reviewedAt, reviewedBy: isDone ? reviewer : null, reviewOutcome: isDone ? 'stands' : null },
      reviewWords: isDone ? chance.pick(wordsOf[unit].refusalReview) : null,
      recordedAt: decidedAt,
      recordedBy: by,
    })
  })
}
