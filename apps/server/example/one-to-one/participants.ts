import { currentReleaseDate, isActive, isInCustody, type PersonStatus } from '#domains/people/model/index.ts'
import type { Centre } from '../centre.ts'
import type { PartOfCentre, PersonRow } from '../rows.ts'
import type { UnitName } from '../staff.ts'

type Spell = PartOfCentre['personStatuses'][number]
type Stay = PartOfCentre['personPlaces'][number]

/** Somebody whom the centre follows, as far as it matters to meeting one to one. */
export type Participant = {
  person: PersonRow
  unit: UnitName
  joined: string
  spells: Spell[]
  stays: Stay[]
  /** The confirmed day of release, if there is one. */
  confirmed: string | null
}

/** Who came to us one by one; whoever came with a list that was taken over lately has no story with us yet. */
export const participantsOf = (centre: Centre, rows: PartOfCentre): Participant[] =>
  everybodyIn(centre, rows).filter(({ person }) => person.importId === null)

export function everybodyIn(centre: Centre, rows: PartOfCentre): Participant[] {
  const by = <Row extends { personId: string }>(list: Row[]) => Map.groupBy(list, ({ personId }) => personId)
  const [spells, stays, dates] = [by(rows.personStatuses), by(rows.personPlaces), by(rows.releaseDates)]
  return rows.people.map((person) => {
    const current = currentReleaseDate(
      (dates.get(person.id) ?? []) as unknown as Parameters<typeof currentReleaseDate>[0],
    )
    return {
      person,
      unit: person.unitId === centre.unitId('Oslo') ? ('Oslo' as const) : ('Pleven' as const),
      joined: person.recordedAt.slice(0, 10),
      spells: (spells.get(person.id) ?? []).toSorted((a, b) => (a.begins < b.begins ? -1 : 1)),
      stays: stays.get(person.id) ?? [],
      confirmed: current?.kind === 'confirmed' ? current.day : null,
    }
  })
}

export const statusOn = ({ spells }: Participant, day: string): PersonStatus | null =>
  spells.findLast(({ begins }) => begins <= day)?.status ?? null

export const isHeldOn = (one: Participant, day: string): boolean => {
  const status = statusOn(one, day)
  return status !== null && isInCustody(status)
}

export const isWithUsOn = (one: Participant, day: string): boolean => {
  const status = statusOn(one, day)
  return status !== null && isActive(status)
}

export const prisonOn = (one: Participant, day: string): string | null => {
  if (!isHeldOn(one, day)) return null
  const stay = one.stays.findLast(({ begins }) => begins <= day)
  return stay && (stay.ends === null || day <= stay.ends) ? stay.prison : null
}

/** The first day after this one on which the person is no longer with us. */
export const leavesAfter = ({ spells }: Participant, day: string): string | null =>
  spells.find(({ begins, status }) => begins > day && !isActive(status))?.begins ?? null

/** The first day after this one on which somebody who is held is out. */
export const outAfter = ({ spells }: Participant, day: string): string | null =>
  spells.find(({ begins, status }) => begins > day && !isInCustody(status))?.begins ?? null
