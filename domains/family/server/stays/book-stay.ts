import type { Party } from '#domains/restrictions/model/index.ts'
import { keptApartAmong, refuseAsApart } from '#domains/restrictions/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { refuseIfAny } from '#platform/problem.ts'
import type { NewStay } from '../../model/stays/stay.ts'
import { isInTheWay, obstaclesToStay, obstaclesToWhen } from '../../model/stays/stay-rules.ts'
import { staysApi } from '../../model/stays/stays-api.ts'
import { listConsents, requireAdult, requireOpenChild } from '../children/child-store.ts'
import { listDecisions } from '../children/contacts.ts'
import { aboutStay, doorIsFree, listStays, readStay, requirePlace, type StayRecord } from './stay-store.ts'

const onStay = {
  permission: 'children:write',
  concerns: aboutStay,
  again: ({ tx, today }: Context, _input: unknown, id: string) => readStay(tx, id, today),
} as const

type Whom = { childId: string | null; parentId: string | null; familyMemberId: string | null }
const partiesOf = ({ childId, parentId, familyMemberId }: Whom): Party[] => [
  ...(childId ? [{ kind: 'child' as const, id: childId }] : []),
  ...(parentId ? [{ kind: 'participant' as const, id: parentId }] : []),
  ...(familyMemberId ? [{ kind: 'relative' as const, id: familyMemberId }] : []),
]

/** Those who would be behind the same door on one of these days. */
async function othersThere({ tx }: Context, stay: NewStay, door: string): Promise<StayRecord[]> {
  const there = await listStays(tx, { group: 'contact', from: stay.arrivesOn, until: stay.leavesOn })
  return there.filter((one) => one.door === door && one.state !== 'cancelled')
}

/** Nothing is booked that the assessment does not allow on every one of these days; the database says so once more. */
const book = handle(staysApi.book, {
  ...onStay,
  async run(context, stay) {
    const { tx, actor, today } = context
    const place = await requirePlace(tx, stay.placeId)
    const child = await requireOpenChild(tx, stay.childId)
    const adult = await requireAdult(tx, stay.adultId, stay.childId)
    const days = { from: stay.arrivesOn, until: stay.leavesOn }
    const others = await othersThere(context, stay, place.door)
    const whom = { childId: stay.childId, parentId: adult.personId, familyMemberId: adult.familyMemberId }
    const parties = [whom, ...others].flatMap(partiesOf)
    const apart = await keptApartAmong(tx, { parties, day: stay.arrivesOn })
    const own = new Set(partiesOf(whom).map(({ id }) => id))
    const concerned = apart.filter(({ one, other }) => own.has(one.id) || own.has(other.id))
    const parentId = adult.personId
    const reasons = obstaclesToStay(stay, {
      today: today.toString(),
      place,
      taken: others.some((other) =>
        isInTheWay({ ...stay, parentId }, place, {
          ...other,
          ...{ group: 'contact', parentId: other.parentId },
        }),
      ),
      doorIsFree: await doorIsFree(tx, place.id, days),
      keptApart: concerned.length > 0,
      adult,
      assessments: await listDecisions(tx, stay.childId, stay.adultId),
      care: child.care,
      consents: await listConsents(tx, stay.childId),
    })
    if (concerned.length > 0)
      refuseAsApart(reasons, {
        ...{ what: 'stay', day: stay.arrivesOn, by: actor.userId },
        ids: concerned.flatMap(({ one, other }) => [one.id, other.id]),
      })
    refuseIfAny(reasons)
    const { id } = await tx
      .insertInto('stays')
      .values({
        ...{ ...stay, unitId: place.unitId, stayGroup: 'contact', guestName: null },
        programme: JSON.stringify(stay.programme),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return readStay(tx, id, today)
  },
})

/** Somebody who is sheltered; the other group's families are not near on those days. */
const shelter = handle(staysApi.shelter, {
  ...onStay,
  async run({ tx, today }, { placeId, guestName, ...when }) {
    const place = await requirePlace(tx, placeId)
    const days = { from: when.arrivesOn, until: when.leavesOn }
    const there = await listStays(tx, { group: 'shelter', ...days })
    const taken = there.some(
      (other) =>
        other.state !== 'cancelled' &&
        isInTheWay({ ...when, parentId: null }, place, { ...other, group: 'shelter', parentId: null }),
    )
    const free = await doorIsFree(tx, placeId, days)
    refuseIfAny([
      ...obstaclesToWhen(when, { today: today.toString(), place, taken, doorIsFree: free }),
      ...(place.group === 'shelter' ? [] : [{ code: 'stay-other-group' as const, field: 'placeId' }]),
    ])
    const { id } = await tx
      .insertInto('stays')
      .values({
        ...{ placeId, guestName, ...when, unitId: place.unitId, stayGroup: 'shelter' },
        ...{ childId: null, adultId: null, kind: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return readStay(tx, id, today)
  },
})

export const bookingHandlers = [book, shelter]
