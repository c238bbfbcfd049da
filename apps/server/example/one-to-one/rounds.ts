import { needs } from '#domains/meetings/model/round.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, momentOn, weekday } from '../days.ts'
import { prisonNames } from '../prisons.ts'
import { member, type UnitName } from '../staff.ts'
import type { Book } from './book.ts'
import { prisonOn } from './participants.ts'
import { prisonIdOf } from './permits.ts'
import type { Together } from './together.ts'
import { wordsOf } from './words/index.ts'

const holders: Record<UnitName, string[]> = { Oslo: ['ingrid', 'eirik'], Pleven: ['maria', 'ventsislav'] }
const aliases: Record<UnitName, string[]> = {
  Oslo: ['A. K.', 'Bjørn', 'M.', 'Rev', 'T. S.', 'Sjakk', 'L. O.', 'Kapteinen', 'J. J.', 'Ulv'],
  Pleven: ['И. П.', 'Морякът', 'Г.', 'С. С.', 'Шахматистът', 'К. Д.', 'Рибарят', 'В.'],
}

/** A visiting day every month or so: of those longer ago only numbers are left. */
export function writeRounds(unit: UnitName, matches: Together[], book: Book): void {
  const { centre, rows } = book
  const chance = chanceOf(centre.seed, 'rounds', unit)
  const names = prisonNames(unit).slice(0, 3)
  let ago = unit === 'Oslo' ? 1040 : 1010
  for (let index = 0; ago > 3; index++) {
    const name = names[index % names.length]!
    const saturday = addDays(centre.today, -ago)
    const day = addDays(saturday, weekday(saturday) === 7 ? -1 : 0)
    const at = momentOn(day, 480)
    const id = centre.id(at)
    const isForgotten = day < addDays(centre.today, -90)
    const met = isForgotten ? chance.between(4, 11) : 0
    rows.rounds.push({
      ...{ id, unitId: centre.unitId(unit), prisonId: prisonIdOf(book, name), day, met },
      wished: isForgotten ? Math.round(met * 0.6) : 0,
      takenUp: isForgotten ? Math.round(met * 0.25) : 0,
      heldBy: centre.userId(holders[unit][index % 2]!),
    })
    if (!isForgotten) talks(unit, { id, day, name }, matches, book, chance)
    ago -= chance.between(unit === 'Oslo' ? 24 : 32, unit === 'Oslo' ? 38 : 50)
  }
}

type Round = { id: string; day: string; name: string }

function talks(
  unit: UnitName,
  { id: roundId, day, name }: Round,
  matches: Together[],
  book: Book,
  chance: Chance,
): void {
  const { centre, rows } = book
  // Somebody whom they met that day asked for a visitor a little later.
  const taken = new Set(rows.roundTalks.map(({ matchId }) => matchId))
  const followed = matches.find(
    ({ id, wish }) =>
      wish.asked > day &&
      wish.asked < addDays(day, 25) &&
      !taken.has(id) &&
      prisonOn(wish.participant, wish.asked) === name,
  )
  chance
    .shuffled(aliases[unit])
    .slice(0, chance.between(4, 7))
    .forEach((alias, index) => {
      const isTaken = index === 0 && followed !== undefined
      const wish = isTaken
        ? 'yes'
        : chance.weighted([
            ['yes' as const, 35],
            ['thinking' as const, 25],
            ['no' as const, 40],
          ])
      const person = chance.often(0.5)
      rows.roundTalks.push({
        ...{ id: centre.id(momentOn(day, 490 + index)), roundId, unitId: centre.unitId(unit), alias, wish },
        purposeExplained: wish !== 'no' || person,
        needs: chance.shuffled(needs).slice(0, chance.between(1, 3)),
        words: chance.often(0.5) ? chance.pick(wordsOf[unit].round) : null,
        personId: isTaken ? followed.wish.participant.person.id : null,
        matchId: isTaken ? followed.id : null,
        referralId: null,
        takenUpOn: isTaken ? followed.wish.asked : null,
        consentOn: isTaken ? followed.wish.asked : null,
        consentHow: isTaken ? 'by-word' : null,
        consentWitness: isTaken ? member(holders[unit][0]!).name : null,
      })
    })
}
