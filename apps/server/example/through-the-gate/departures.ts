import { insideSince, waysOut } from '#domains/release/model/countdown/ways-out.ts'
import type { Centre } from '../centre.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, later, momentOn, workdayFrom } from '../days.ts'
import { type Participant, prisonOn } from '../one-to-one/participants.ts'
import type { PartOfCentre } from '../rows.ts'
import { coordinatorOf } from '../staff.ts'

/** A way out of custody of somebody, behind or ahead, as everything about it is invented from. */
export type Departure = {
  id: string
  participant: Participant
  /** The day on which it happened; null while it is ahead. */
  day: string | null
  /** The day that counts: when it happened, or when it is awaited; null while nobody knows. */
  about: string | null
  unplanned: boolean
  prison: string | null
  insideSince: string | null
  /** Since when its countdown runs; null: it never had one. */
  begunOn: string | null
  isShort: boolean
  /** Whether drugs or alcohol are, or may be, part of it. */
  hasSubstanceNeed: boolean
  /** The user who looks after it. */
  by: string
  /** From 0 to 1: how well things went in those days; the centre learnt. */
  care: number
  chance: Chance
}

/** How long before the day a countdown begins by itself. */
const horizon = 180

export function departuresOf(participants: Participant[], people: PartOfCentre, centre: Centre): Departure[] {
  const dates = Map.groupBy(people.releaseDates, ({ personId }) => personId)
  const responsible = Map.groupBy(people.responsibilities, ({ personId }) => personId)
  return participants.flatMap((participant, number) => {
    const { person, unit, spells } = participant
    const entries = spells.map((spell) => ({ ...spell, from: spell.begins }))
    const chance = chanceOf(centre.seed, 'departure', unit, number)
    const known = {
      participant,
      hasSubstanceNeed: chance.often(unit === 'Oslo' ? 0.45 : 0.3),
      by: responsible.get(person.id)?.at(-1)?.userId ?? centre.userId(coordinatorOf(unit).key),
      chance,
    }
    const held = (day: string) =>
      participant.stays.findLast(({ begins, ends }) => begins <= day && (ends === null || ends >= day))
        ?.prison ?? null
    const stated = dates.get(person.id) ?? []
    const behind = waysOut(entries, centre.today).map((day): Departure => {
      const unplanned = stated.some((date) => date.day === day && date.unplanned)
      return {
        ...{ ...known, day, about: day, unplanned, prison: held(day), insideSince: null },
        ...{ id: centre.id(momentOn(day, 2)), ...begun(participant, day, unplanned, centre) },
        care: careOn(day, centre, chance),
      }
    })
    const since = insideSince(entries, centre.today)
    if (since === null) return behind
    const about =
      stated.findLast(({ supersededBy, day }) => supersededBy === null && day !== null)?.day ?? null
    const ahead: Departure = {
      ...{
        ...known,
        day: null,
        about,
        unplanned: false,
        prison: prisonOn(participant, centre.today),
        insideSince: since,
      },
      ...{ id: centre.id(momentOn(participant.joined, 48)), isShort: false },
      begunOn: about === null ? null : begunAhead(participant, about, centre),
      care: careOn(centre.today, centre, chance),
    }
    return [...behind, ahead]
  })
}

/** A countdown begins with its horizon, or when somebody came to us later; who came after the day had none. */
function begun(
  { joined }: Participant,
  day: string,
  unplanned: boolean,
  { opened }: Centre,
): Pick<Departure, 'begunOn' | 'isShort'> {
  if (joined > day) return { begunOn: null, isShort: false }
  if (unplanned) return { begunOn: day, isShort: true }
  const from = workdayFrom(later(later(addDays(day, -horizon), joined), opened))
  return { begunOn: from > day ? day : from, isShort: from >= addDays(day, -1) }
}

function begunAhead({ joined }: Participant, about: string, { lastDay }: Centre): string | null {
  const from = workdayFrom(later(addDays(about, -horizon), joined))
  return from > lastDay || about < lastDay ? null : from
}

/** From about a half in the first year to nine of ten by now, some better and some worse. */
function careOn(day: string, { opened, today }: Centre, chance: Chance): number {
  const [from, until, at] = [opened, today, day].map((one) => Date.parse(one)) as [number, number, number]
  const share = Math.min(1, Math.max(0, (at - from) / (until - from)))
  return Math.min(0.97, Math.max(0.15, 0.5 + 0.38 * share + (chance.number() - 0.5) * 0.3))
}
