import { sql } from 'kysely'
import { supervisionOf } from '#domains/volunteers/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuseIfAny } from '#platform/problem.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import type { Pause } from '../model/silence.ts'
import { obstaclesToEndingPause, obstaclesToPause } from '../model/silence-rules.ts'
import { personOf } from './log-meeting.ts'
import { requireLoggedMatch } from './log-store.ts'
import { listSilences, silenceHouse, withNames } from './silence-store.ts'

const shownAtMost = 200
/** The longest silences come first: beyond the shown ones only as many are looked at as pauses may take away. */
const lookedAtMost = 400

const listTheSilences = handle(meetingsApi.silences, {
  permission: 'meetings:read',
  concerns: (_input, list) => list?.matches.map(({ person }) => person.id) ?? null,
  async run({ tx, actor, today: date }, { unitId, mine }) {
    const today = date.toString()
    const units = unitId === undefined ? actor.roles.map((role) => role.unitId) : [unitId]
    const houses = [...(await silenceHouse(tx, units, today)).values()]
    const reminder = Math.min(...houses.map((house) => house.reminder))
    const alarm = Math.min(...houses.map((house) => house.alarm))
    const all = await listSilences(tx, {
      ...{ today, least: Math.min(reminder, alarm), unitId },
      ...(mine ? { volunteerIds: await watchedBy(tx, actor.userId, today) } : {}),
      limit: lookedAtMost,
    })
    const matches = await withNames(tx, all.slice(0, shownAtMost), { language: actor.language, today })
    return { today, reminder, alarm, matches, more: all.length > shownAtMost }
  },
})

/** The volunteers over whom somebody watches today: their own, and those of colleagues who are away. */
async function watchedBy(tx: Tx, userId: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from volunteers where supervisor_id = ${userId}
    or supervisor_id in (select user_id from access.absences where begins <= ${today} and ends > ${today})`.execute(
    tx,
  )
  const watched = await supervisionOf(
    tx,
    rows.map(({ id }) => id),
  )
  return [...watched].flatMap(([id, { supervisorId }]) => (supervisorId === userId ? [id] : []))
}

const columns = ['id', 'version', 'matchId', 'whose', 'why', 'begins', 'ends'] as const

async function requirePause(tx: Tx, id: string): Promise<Pause & { personId: string }> {
  const found = tx
    .selectFrom('contactPauses')
    .select([...columns, 'personId'])
    .where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}

const planPause = handle(meetingsApi.planPause, {
  permission: 'meetings:write',
  concerns: (_input, pause) => personOf(pause),
  async run({ tx, actor, now, today }, { matchId, whose, why, begins, ends }) {
    const { personId, volunteerId } = await requireLoggedMatch(tx, matchId)
    refuseIfAny(obstaclesToPause({ begins, ends }, today.toString()))
    const { id } = await tx
      .insertInto('contactPauses')
      .values({
        ...{ matchId, personId, volunteerId, whose, why: why?.trim() || null, begins, ends },
        ...{ saidAt: now.toString(), saidBy: actor.userId },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requirePause(tx, id)
  },
  again: ({ tx }, _input, id) => requirePause(tx, id),
})

const endPause = handle(meetingsApi.endPause, {
  permission: 'meetings:write',
  concerns: (_input, pause) => personOf(pause),
  async run({ tx }, { id, version, ends }) {
    const { begins, ends: before } = await requirePause(tx, id)
    refuseIfAny(obstaclesToEndingPause({ begins, ends }, before))
    await setVersioned(tx, 'contactPauses', { id, version, ends })
    return requirePause(tx, id)
  },
  again: ({ tx }, { id }) => requirePause(tx, id),
})

export const silenceHandlers = [listTheSilences, planPause, endPause]
