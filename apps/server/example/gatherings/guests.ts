import type { Guest, GuestState } from '#domains/activities/model/gatherings/guest.ts'
import { isLanguage, type Language } from '#platform/texts/languages.ts'
import type { Chance } from '../chance.ts'
import type { OneToOneRows } from '../one-to-one/rows.ts'
import type { PartOfCentre } from '../rows.ts'

/** Somebody of the centre who could be asked to come. */
export type Someone = { kind: Guest['kind']; id: string; unitId: string; name: string; language: Language }

/** What is needed of a record of somebody's family. */
export type Relative = { id: string; unitId: string; displayName: string; language: Language }

type Known = {
  people: PartOfCentre
  oneToOne: OneToOneRows
  relatives: readonly Relative[]
  home: Record<string, Language>
}

/** Whoever stands in a restriction stays at home in the example: its lists are in order. */
export function whoCanCome({ people, oneToOne, relatives, home }: Known): Someone[] {
  const apart = new Set(
    oneToOne.restrictions.flatMap(({ holderId, personId, otherId }) => [holderId, personId, otherId]),
  )
  const open = new Set(
    [...Map.groupBy(people.personStatuses, ({ personId }) => personId)]
      .filter(([, statuses]) => statuses.at(-1)?.status === 'released')
      .map(([id]) => id),
  )
  return [
    ...people.people
      .filter(({ id }) => open.has(id))
      .map(({ id, unitId, displayName, languages }): Someone => {
        const spoken = languages.map(({ language }) => language).find(isLanguage)
        return { kind: 'participant', id, unitId, name: displayName, language: spoken ?? home[unitId]! }
      }),
    ...relatives.map(
      ({ id, unitId, displayName, language }): Someone => ({
        ...{ kind: 'relative', id, unitId, name: displayName, language },
      }),
    ),
    ...oneToOne.volunteers
      .filter(({ state }) => state === 'active')
      .map(
        ({ id, unitId, displayName, language }): Someone => ({
          ...{ kind: 'volunteer', id, unitId, name: displayName, language },
        }),
      ),
  ].filter(({ id }) => !apart.has(id))
}

type Listed = {
  id: string
  gatheringId: string
  state: GuestState
  invitedAt: string | null
  addedAt: string
}

/** The row of somebody on a list, with what they said about photos and the ride. */
export function guestRow({ kind, id: who, name, language }: Someone, listed: Listed, chance: Chance) {
  const said = kind === 'participant' ? 'not-asked' : chance.pick(['not-asked', 'yes', 'no'] as const)
  const ride = chance.weighted([
    ['not-asked', 5],
    ['own-way', 3],
    ['needs', 2],
    [kind === 'volunteer' ? 'offers' : 'own-way', 2],
  ] as const)
  const only = (one: Guest['kind']) => (kind === one ? who : null)
  return {
    ...listed,
    ...{ kind, name, language, comesWith: null, offBecause: null },
    ...{ personId: only('participant'), familyMemberId: only('relative'), childId: only('child') },
    volunteerId: only('volunteer'),
    ...{ photos: said, photosSaidOn: said === 'not-asked' ? null : listed.addedAt.slice(0, 10) },
    ...{ ride, rideSeats: ride === 'offers' ? chance.between(1, 4) : null, rideFrom: null },
  }
}
