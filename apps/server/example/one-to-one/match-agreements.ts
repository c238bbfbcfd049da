import type { Chance } from '../chance.ts'
import { addDays, earlier, later, momentOn } from '../days.ts'
import type { Book } from './book.ts'
import type { Together } from './together.ts'
import { wordsOf } from './words/index.ts'

/** What the two hold to, and who has signed; a few papers are still on their way. */
export function writeAgreement(match: Together, by: string, book: Book, chance: Chance): void {
  const { centre, rows } = book
  const { participant } = match.wish
  const made = match.steps.find(({ step }) => step === 'agree')?.day
  if (made === undefined) return
  const words = wordsOf[participant.unit].agreement
  const recordedAt = momentOn(made, 360)
  const id = centre.id(recordedAt)
  const personId = participant.person.id
  rows.matchAgreements.push({
    id,
    matchId: match.id,
    personId,
    number: 1,
    textId: null,
    madeOn: made,
    replacedOn: null,
    recordedAt,
    points: {
      what: chance.pick(words.what),
      howOften: chance.pick(words.howOften),
      until: chance.pick(words.until),
      ...{ where: chance.pick(words.where), more: null },
    },
  })
  const day = earlier(later(made, match.begins ?? made), centre.lastDay)
  const missing = match.begins === null || chance.often(0.06)
  for (const who of ['coordinator', 'volunteer', 'participant'] as const) {
    if (who === 'participant' && missing) continue
    const onScreen = who !== 'coordinator' && match.outsideSince !== null && chance.often(0.4)
    const at = momentOn(day, 370)
    rows.agreementSignatures.push({
      id: centre.id(at),
      agreementId: id,
      personId,
      who,
      way: onScreen ? 'screen' : 'paper',
      signedOn: day,
      language: who === 'volunteer' ? match.helper!.language : participant.unit === 'Oslo' ? 'nb' : 'bg',
      ...{ strokes: onScreen ? strokesOf(chance) : null, seenBy: by, recordedAt: at },
    })
  }
  if (match.begins === null || match.ends !== null || !chance.often(0.1)) return
  const next = addDays(made, 95)
  if (next < centre.lastDay) replace(id, next, book)
}

/** After a while some agree anew; the paper is not signed yet. */
function replace(id: string, day: string, { centre, rows }: Book): void {
  const agreement = rows.matchAgreements.find((one) => one.id === id)!
  agreement.replacedOn = day
  const recordedAt = momentOn(day, 360)
  rows.matchAgreements.push({
    ...agreement,
    id: centre.id(recordedAt),
    number: 2,
    madeOn: day,
    replacedOn: null,
    recordedAt,
  })
}

/** A wavy line, as fingers draw them. */
const strokesOf = (chance: Chance): [number, number][][] => [
  Array.from({ length: 24 }, (_, nth) => [
    40 + nth * 20,
    Math.round(100 + 45 * Math.sin(nth * 0.9) + chance.between(-12, 12)),
  ]),
]
