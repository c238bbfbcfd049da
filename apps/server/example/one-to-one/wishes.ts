import type { MatchingProfile } from '#domains/volunteers/model/index.ts'
import { networkKind, prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, later, workdayBy, workdayFrom } from '../days.ts'
import type { UnitName } from '../staff.ts'
import type { Book } from './book.ts'
import { isHeldOn, isWithUsOn, outAfter, type Participant } from './participants.ts'
import { wishOf } from './profiles.ts'
import { wordsOf } from './words/index.ts'

/** Somebody who asks for a volunteer, on a day. */
export type Wish = {
  participant: Participant
  kindId: string
  endsWithCustody: boolean
  asked: string
  profile: MatchingProfile
  goals: string
  number: number
}

const shares: Record<UnitName, { network: number; visitor: number }> = {
  Oslo: { network: 0.82, visitor: 0.36 },
  Pleven: { network: 0.2, visitor: 0.14 },
}

/** Who has asked for whom, from the first day to yesterday. */
export function wishesOf(participants: Participant[], book: Book): Wish[] {
  const wishes = participants.flatMap((participant, number) => {
    const { centre } = book
    const chance = chanceOf(centre.seed, 'wish', participant.unit, number)
    const share = shares[participant.unit]
    const found: Wish[] = []
    const wish = (kindId: string, asked: string | null) => {
      if (asked === null || asked > centre.lastDay || asked < participant.joined) return
      if (!isWithUsOn(participant, asked)) return
      const { sex, languages, birthDate, birthYear } = participant.person
      const facts = {
        unit: participant.unit,
        sex,
        languages,
        birthYear: birthDate ? Number(birthDate.slice(0, 4)) : birthYear,
      }
      found.push({
        participant,
        kindId,
        endsWithCustody: kindId === prisonVisitorKind,
        asked,
        number: 2 * number + found.length,
        ...{ profile: wishOf(facts, asked, chance), goals: chance.pick(wordsOf[participant.unit].goals) },
      })
    }
    if (chance.often(share.visitor)) wish(prisonVisitorKind, visitorDay(participant, chance))
    if (chance.often(share.network)) wish(networkKind, networkDay(participant, chance))
    return found
  })
  return wishes.sort((a, b) => (a.asked < b.asked ? -1 : a.asked > b.asked ? 1 : a.number - b.number))
}

function visitorDay(one: Participant, chance: Chance): string | null {
  const day = workdayFrom(addDays(one.joined, chance.between(3, 40)))
  return isHeldOn(one, day) ? day : null
}

/** Preferably well before the release; some think of it only when they are out. */
function networkDay(one: Participant, chance: Chance): string {
  const gate = outAfter(one, one.joined)
  if (gate === null) return workdayFrom(addDays(one.joined, chance.between(5, 110)))
  const day = chance.often(0.3)
    ? addDays(gate, chance.between(3, 50))
    : addDays(gate, -chance.between(25, 120))
  return workdayBy(later(day, addDays(one.joined, chance.between(3, 12))))
}
