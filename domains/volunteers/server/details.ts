import { sql } from 'kysely'
import { obstacleToUnit, withdrawWaiting } from '#domains/organisation/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import { bearsName, obstaclesToOwnFile } from '../model/own-file.ts'
import type { VolunteerDetails } from '../model/volunteer.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { withdrawAsks } from './account-store.ts'
import { sameVolunteer } from './again.ts'
import { insertEvidence } from './evidence-store.ts'
import { requireKind } from './kind-store.ts'
import { ownIdentity } from './own-identity.ts'
import { setRole } from './role-store.ts'
import {
  columnsOfVolunteer,
  insertVolunteer,
  requireVolunteer,
  requireVolunteerToChange,
  type VolunteerRecord,
  volunteerOf,
} from './volunteer-store.ts'

/** Somebody who came by another way than the open page: they called, or dropped in. */
const addVolunteer = handle(volunteersApi.add, {
  permission: 'volunteers:write',
  concerns: (_input, output) => output?.id ?? null,
  async run(context, { unitId, kinds, appliedOn, isSomebodyElse = false, ...details }) {
    const { tx, today } = context
    if (!(await isOurs(tx, unitId))) return notFound()
    const own = await ownIdentity(context)
    const reasons: Reason[] = [
      ...(await obstacleToUnit(tx, unitId, 'unitId')),
      ...obstaclesTo(details, today),
      ...obstaclesToOwnFile(details, own, isSomebodyElse),
    ]
    if (appliedOn > today.toString()) reasons.push({ code: 'day-to-come', field: 'appliedOn' })
    refuseIfAny(reasons)
    const volunteer = await beginAsVolunteer(context, details, { unitId, appliedOn, kinds, offerId: null })
    if (bearsName(details, own))
      await tx
        .updateTable('volunteers')
        .set({ namesakeSaidBy: context.actor.userId })
        .where('id', '=', volunteer.id)
        .execute()
    return { id: volunteer.id }
  },
  again: sameVolunteer,
})

type Wish = { unitId: string; appliedOn: string; kinds: readonly string[]; offerId: string | null }

/** A new volunteer with what they want to be; that they asked to is itself the first of the requirements. */
export async function beginAsVolunteer(
  { tx, actor, today, now }: Context,
  details: VolunteerDetails,
  { unitId, appliedOn, kinds, offerId }: Wish,
): Promise<VolunteerRecord> {
  const doing = { actor, today: today.toString(), now: now.toString() }
  const beginning = { unitId, appliedOn, today: doing.today, now: doing.now, by: actor.userId }
  const volunteer = await insertVolunteer(tx, details, beginning)
  await insertEvidence(tx, [
    {
      ...{
        volunteerId: volunteer.id,
        requirement: 'application',
        part: null,
        seenOn: appliedOn,
        validUntil: null,
      },
      ...{
        source: offerId ? 'offer' : 'seen',
        sourceId: offerId,
        seenBy: actor.userId,
        recordedAt: doing.now,
      },
    },
  ])
  for (const kindId of new Set(kinds)) {
    await requireKind(tx, kindId)
    await setRole(tx, volunteer, { kindId, state: 'wanted' }, doing)
  }
  return volunteer
}

async function isOurs(tx: Tx, unitId: string): Promise<boolean> {
  const { rows } = await sql<{
    ours: boolean
  }>`select ${unitId}::uuid = any (access.units()) as ours`.execute(tx)
  return rows[0]!.ours
}

const obstaclesTo = ({ birthYear }: VolunteerDetails, today: Temporal.PlainDate): Reason[] =>
  birthYear !== null && birthYear > today.year ? [{ code: 'birth-year-in-future', field: 'birthYear' }] : []

const changeVolunteer = handle(volunteersApi.change, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run(context, { id, version, ...details }) {
    const { tx, today, now } = context
    const { email, invitationId } = await requireVolunteer(tx, id)
    refuseIfAny([
      ...obstaclesTo(details, today),
      ...obstaclesToOwnFile(details, await ownIdentity(context), true),
    ])
    // Whoever got the link at a wrong address does not sign in as somebody else.
    if (invitationId !== null && details.email !== email)
      await withdrawWaiting(tx, { id: invitationId }, now.toString())
    if (details.email !== email) await withdrawAsks(tx, id, now.toString())
    const row = await setVersioned(tx, 'volunteers', { id, version, ...columnsOfVolunteer(details) })
    return volunteerOf(row)
  },
  again: async ({ tx }, _input, id) => volunteerOf(await requireVolunteer(tx, id)),
})

/** Somebody who coordinates in the volunteer's own unit, and not the volunteer. There is no way to have nobody. */
const setSupervisor = handle(volunteersApi.setSupervisor, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run({ tx, today }, { id, supervisorId }) {
    const volunteer = await requireVolunteerToChange(tx, id)
    const day = today.toString()
    const coordinates = await tx
      .selectFrom('access.roleAssignments as r')
      .innerJoin('access.colleagues as c', 'c.id', 'r.userId')
      .select('r.id')
      .where('r.userId', '=', supervisorId)
      .where('r.unitId', '=', volunteer.unitId)
      .where('r.role', '=', 'coordinator')
      .where('c.ended', '=', false)
      .where('r.begins', '<=', day)
      .where((is) => is.or([is('r.ends', 'is', null), is('r.ends', '>', day)]))
      .executeTakeFirst()
    if (!coordinates || supervisorId === volunteer.userId)
      refuse({ code: 'not-a-supervisor', field: 'supervisorId' })
    await tx
      .updateTable('volunteers')
      .set({ supervisorId, version: volunteer.version + 1 })
      .where('id', '=', id)
      .execute()
    return { id }
  },
  again: sameVolunteer,
})

export const detailsHandlers = [addVolunteer, changeVolunteer, setSupervisor]
