import './tables.ts'
import { sql } from 'kysely'
import { recordsOf, requirePerson, requirePersonForWriting } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { type GroupMeeting, groupMeetingsApi } from '../../model/meetings/meetings-api.ts'

async function listMeetings(tx: Tx, personIds: string[]): Promise<GroupMeeting[]> {
  const meetings = await tx
    .selectFrom('groupMeetings')
    .select(['id', 'version', 'personId', 'day', 'place', 'agenda', 'notes', 'heldAt'])
    .where('personId', 'in', personIds)
    .orderBy('day', 'desc')
    .execute()
  const members = await tx
    .selectFrom('groupMembers')
    .select(['id', 'meetingId', 'name', 'there'])
    .where('personId', 'in', personIds)
    .orderBy('position')
    .execute()
  const decisions = await tx
    .selectFrom('groupDecisions')
    .select(['id', 'meetingId', 'words', 'owner', 'dueOn', 'doneOn'])
    .where('personId', 'in', personIds)
    .orderBy('position')
    .execute()
  return meetings.map((meeting) => ({
    ...meeting,
    members: members.filter(({ meetingId }) => meetingId === meeting.id),
    decisions: decisions.filter(({ meetingId }) => meetingId === meeting.id),
  }))
}

const listOfPerson = handle(groupMeetingsApi.ofPerson, {
  permission: 'referrals:read',
  concerns: ({ personId }) => personId,
  async run({ tx, today }, { personId }) {
    await requirePerson(tx, personId)
    return { today: today.toString(), meetings: await listMeetings(tx, await recordsOf(tx, personId)) }
  },
})

const plan = handle(groupMeetingsApi.plan, {
  permission: 'referrals:write',
  concerns: ({ personId }) => personId,
  async run({ tx }, { members, ...meeting }) {
    const { unitId } = await requirePersonForWriting(tx, meeting.personId)
    const { id } = await tx
      .insertInto('groupMeetings')
      .values({ ...meeting, unitId })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [position, name] of members.entries()) {
      await tx
        .insertInto('groupMembers')
        .values({ meetingId: id, personId: meeting.personId, position, name })
        .execute()
    }
    return { id }
  },
  again: async (_context, _input, id) => ({ id }),
})

/** Written down once, when it was held: who was there, what was said, and what was decided. */
const hold = handle(groupMeetingsApi.hold, {
  permission: 'referrals:write',
  concerns: (_input, output) => (output as { personId?: string } | undefined)?.personId ?? null,
  async run({ tx, now, today }, { id, version, there, notes, decisions }) {
    const found = tx.selectFrom('groupMeetings').select(['personId', 'day', 'heldAt']).where('id', '=', id)
    const { personId, day, heldAt } = (await found.executeTakeFirst()) ?? notFound()
    if (day > today.toString()) refuse('group-meeting-ahead')
    if (heldAt !== null) refuse('group-meeting-held')
    await setVersioned(tx, 'groupMeetings', { id, version, notes, heldAt: now.toString() })
    await tx
      .updateTable('groupMembers')
      .set({ there: sql<boolean>`id = any (${there}::uuid[])` })
      .where('meetingId', '=', id)
      .execute()
    for (const [position, decision] of decisions.entries()) {
      await tx
        .insertInto('groupDecisions')
        .values({ ...decision, meetingId: id, personId, position })
        .execute()
    }
    return { id, personId }
  },
  again: async (_context, { id }) => ({ id }),
})

const decisionDone = handle(groupMeetingsApi.decisionDone, {
  permission: 'referrals:write',
  concerns: () => null,
  async run({ tx, today }, { id }) {
    const done = await tx
      .updateTable('groupDecisions')
      .set({ doneOn: today.toString() })
      .where('id', '=', id)
      .where('doneOn', 'is', null)
      .returning('id')
      .executeTakeFirst()
    return done ?? notFound()
  },
  again: async (_context, { id }) => ({ id }),
})

export const groupMeetingsHandlers = [listOfPerson, plan, hold, decisionDone]
