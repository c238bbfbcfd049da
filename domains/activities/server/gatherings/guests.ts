import { requireUnit } from '#domains/organisation/server/index.ts'
import { recordRefusal } from '#domains/refusals/server/index.ts'
import type { Party } from '#domains/restrictions/model/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, type Reason, refuseIfAny, requireVersion } from '#platform/problem.ts'
import type { GatheringRow } from '../../model/gatherings/gathering.ts'
import {
  isExpected,
  obstaclesToFacts,
  obstaclesToListing,
  stateOnListing,
} from '../../model/gatherings/gathering-rules.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import type { Guest } from '../../model/gatherings/guest.ts'
import { refuseClashes } from './clashes.ts'
import { holdList, requireGathering } from './gathering-store.ts'
import { listParties, requireGuest, showGuest } from './guest-store.ts'
import { listPossibleGuests, requirePossibleGuest } from './possible-guests.ts'

const aboutGuest = (_input: unknown, guest: Guest | undefined) => guest?.personId ?? null

const findPossibleGuests = handle(gatheringsApi.possibleGuests, {
  permission: 'events:write',
  concerns: (_input, found) => found?.filter(({ kind }) => kind === 'participant').map(({ id }) => id) ?? [],
  async run({ tx }, { id, text }) {
    const { unitId } = await requireGathering(tx, id)
    return listPossibleGuests(tx, { gatheringId: id, unitId, text })
  },
})

const columnOf = {
  participant: 'personId',
  relative: 'familyMemberId',
  child: 'childId',
  volunteer: 'volunteerId',
} as const

type Added = Party & Pick<Guest, 'name' | 'language' | 'state'> & { comesWith: string | null }

/** Whoever was taken off and is put on again keeps the row, and begins anew. */
async function putGuest(
  tx: Tx,
  gatheringId: string,
  { kind, id, comesWith, ...guest }: Added,
): Promise<void> {
  const before = await tx
    .selectFrom('gatheringGuests')
    .select(['id', 'version'])
    .where('gatheringId', '=', gatheringId)
    .where(columnOf[kind], '=', id)
    .executeTakeFirst()
  const now = { state: guest.state, comesWith }
  if (before) {
    await setVersioned(tx, 'gatheringGuests', { ...before, ...now, offBecause: null, invitedAt: null })
    return
  }
  const nobody = { personId: null, familyMemberId: null, childId: null, volunteerId: null }
  await tx
    .insertInto('gatheringGuests')
    .values({ gatheringId, kind, ...nobody, [columnOf[kind]]: id, ...guest, comesWith })
    .execute()
}

/** The grown-up on the list whom children come with. */
async function requireGrownUp(context: Context, gathering: GatheringRow, id: string | null) {
  if (id === null) return null
  const guest = await requireGuest(context.tx, id, context.today.toString())
  if (guest.gatheringId !== gathering.id) notFound()
  return guest.kind === 'child' || !isExpected(guest) ? null : guest
}

const addGuests = handle(gatheringsApi.addGuests, {
  permission: 'events:write',
  concerns: ({ guests }) => guests.filter(({ kind }) => kind === 'participant').map(({ id }) => id),
  async run(context, { id, guests, comesWith }) {
    const { tx, today } = context
    const gathering = await requireGathering(tx, id)
    await holdList(tx, id)
    const unit = await requireUnit(tx, gathering.unitId)
    const added = await Promise.all(guests.map((party) => requirePossibleGuest(tx, gathering.unitId, party)))
    const expected = await listParties(tx, id)
    const obstacles: Reason[] = obstaclesToListing(gathering, {
      ...{ expected: expected.length, adding: added.length, today: today.toString() },
    })
    if (added.some((one) => expected.some((other) => other.id === one.id)))
      obstacles.push({ code: 'guest-listed-already' })
    const grownUp = await requireGrownUp(context, gathering, comesWith)
    if (added.some(({ kind }) => kind === 'child') && grownUp === null)
      obstacles.push({ code: 'child-needs-grown-up', field: 'comesWith' })
    refuseIfAny(obstacles)
    await refuseClashes(context, gathering, [...expected, ...added])
    for (const { language, ...guest } of added) {
      const isChild = guest.kind === 'child'
      await putGuest(tx, id, {
        ...guest,
        language: (isChild ? grownUp?.language : null) ?? language ?? unit.language,
        state: stateOnListing(gathering.kind),
        comesWith: isChild ? grownUp!.id : null,
      })
    }
    return requireGathering(tx, id)
  },
  again: ({ tx }, { id }) => requireGathering(tx, id),
})

async function requireOnList(context: Context, { id, version }: { id: string; version: number }) {
  const guest = await requireGuest(context.tx, id, context.today.toString())
  requireVersion(guest, version)
  refuseIfAny(guest.state === 'off' ? ['guest-off-the-list'] : [])
  return guest
}

const setGuestFacts = handle(gatheringsApi.setFacts, {
  permission: 'events:write',
  concerns: aboutGuest,
  async run(context, { photos, ride, rideSeats, rideFrom, ...which }) {
    const { kind } = await requireOnList(context, which)
    refuseIfAny(obstaclesToFacts({ ride, rideSeats }))
    // Of a participant only the consent on record speaks.
    const said = kind === 'participant' ? 'not-asked' : photos
    await setVersioned(context.tx, 'gatheringGuests', {
      ...which,
      ...{ photos: said, photosSaidOn: said === 'not-asked' ? null : context.today.toString() },
      ...{ ride, rideSeats: ride === 'offers' ? rideSeats : null },
      rideFrom: ride === 'needs' || ride === 'offers' ? rideFrom : null,
    })
    return showGuest(context.tx, which.id, context.today.toString())
  },
  again: ({ tx, today }, { id }) => showGuest(tx, id, today.toString()),
})

const noteAnswer = handle(gatheringsApi.answer, {
  permission: 'events:write',
  concerns: aboutGuest,
  async run(context, { answer, ...which }) {
    const guest = await requireOnList(context, which)
    const gathering = await requireGathering(context.tx, guest.gatheringId)
    refuseIfAny(gathering.state === 'cancelled' ? ['gathering-cancelled'] : [])
    if (!isExpected(guest) && answer !== 'declined') await checkComingBack(context, gathering, guest)
    await setVersioned(context.tx, 'gatheringGuests', { ...which, state: answer })
    return showGuest(context.tx, which.id, context.today.toString())
  },
  again: ({ tx, today }, { id }) => showGuest(tx, id, today.toString()),
})

/** Whoever said no and comes after all is somebody new beside those who said yes since. */
async function checkComingBack(context: Context, gathering: GatheringRow, guest: Guest & { party: Party }) {
  await holdList(context.tx, gathering.id)
  const expected = await listParties(context.tx, gathering.id)
  refuseIfAny(
    obstaclesToListing(gathering, { expected: expected.length, adding: 1, today: context.today.toString() }),
  )
  await refuseClashes(context, gathering, [...expected, { ...guest.party, name: guest.name }])
}

/** Whom we take off the list was told "no" by us, and stands in the register; their own wish and a mistake are none. */
async function recordOurNo(
  { tx, actor, now }: Context,
  { id, personId, gatheringId }: Guest & { gatheringId: string },
  because: 'kept-apart' | 'no-seat',
) {
  if (personId === null) return
  const { unitId } = await requireGathering(tx, gatheringId)
  await recordRefusal(tx, {
    ...{ personId, unitId, deciderKind: 'centre', deciderId: actor.userId, decidedAt: now.toString() },
    ...{ source: 'family-event', sourceId: id, basis: 'rule' },
    reason: because === 'no-seat' ? 'no-capacity' : because,
  })
}

const takeOff = handle(gatheringsApi.takeOff, {
  permission: 'events:write',
  concerns: aboutGuest,
  async run(context, { because, ...which }) {
    const guest = await requireOnList(context, which)
    refuseIfAny(guest.marks.some(({ mark }) => mark === 'present') ? ['guest-was-there'] : [])
    await setVersioned(context.tx, 'gatheringGuests', { ...which, state: 'off', offBecause: because })
    if (because === 'kept-apart' || because === 'no-seat') await recordOurNo(context, guest, because)
    return showGuest(context.tx, which.id, context.today.toString())
  },
  again: ({ tx, today }, { id }) => showGuest(tx, id, today.toString()),
})

export const guestHandlers = [findPossibleGuests, addGuests, setGuestFacts, noteAnswer, takeOff]
