import { changes, lifePlans, motives } from '#domains/meetings/model/impression.ts'
import { needs } from '#domains/meetings/model/round.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, momentOn, workdayFrom } from '../days.ts'
import type { Book } from './book.ts'
import { isHeldOn, type Participant } from './participants.ts'
import { ownWordsOf, wordsOf } from './words/index.ts'

/** What a first visit inside left behind, and the one after it. */
export function writeImpressions(
  participants: Participant[],
  by: (one: Participant) => string,
  book: Book,
): void {
  const { centre } = book
  participants.forEach((one, number) => {
    const chance = chanceOf(centre.seed, 'impression', one.unit, number)
    if (!chance.often(one.unit === 'Oslo' ? 0.3 : 0.2)) return
    let day = workdayFrom(addDays(one.joined, chance.between(2, 20)))
    for (let nth = 0; nth < 2 && day <= centre.lastDay && isHeldOn(one, day); nth++) {
      write(one, { day, nth, by: centre.userId(by(one)) }, book, chance)
      day = workdayFrom(addDays(day, chance.between(40, 120)))
    }
  })
}

const some = <Item>(items: readonly Item[], most: number, chance: Chance): Item[] => {
  const wanted = chance.between(1, most)
  return items.filter((item) => chance.shuffled(items).slice(0, wanted).includes(item))
}

type Visit = { day: string; nth: number; by: string }

function write(
  { person, unit }: Participant,
  { day, nth, by }: Visit,
  { centre, rows }: Book,
  chance: Chance,
): void {
  const recordedAt = momentOn(day, 470)
  const id = centre.id(recordedAt)
  rows.impressions.push({
    ...{ id, personId: person.id, day, recordedAt, recordedBy: by },
    purposeExplained: chance.weighted([
      ['yes' as const, 85],
      ['partly' as const, 15],
    ]),
    problems: some(needs, 3, chance),
    plans: some(lifePlans, 2, chance),
    motives: some(motives, 2, chance),
    nextStep: chance.often(0.7) ? chance.pick(wordsOf[unit].nextStep) : null,
    ...{ change: nth === 0 ? 'first-time' : chance.pick(changes.slice(1)), changeInWords: null },
  })
  const own = ownWordsOf[unit]
  const said = (['problems', 'plans', 'motives'] as const).filter(() => chance.often(0.5))
  for (const [place, about] of said.entries())
    rows.impressionWords.push({
      ...{ impressionId: id, place, personId: person.id, about, words: chance.pick(own[about]) },
    })
}
