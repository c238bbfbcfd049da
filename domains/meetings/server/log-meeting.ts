import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import { Problem, refuse, refuseIfAny } from '#platform/problem.ts'
import { obstaclesToLog } from '../model/log-rules.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { findLog, requireLog, requireLoggedMatch } from './log-store.ts'
import { findPlanned, requireMeeting } from './meeting-store.ts'
import { wordsOfSteps } from './touched-steps.ts'
import { writeHours, writeLog } from './write-log.ts'

/** Whom a log is about goes into the audit, not into the answer. */
export const personOf = (output: unknown): string | null =>
  (output as { personId?: string } | undefined)?.personId ?? null

const showLog = handle(meetingsApi.showLog, {
  permission: 'meetings:write',
  concerns: (_input, shown) => shown?.meeting.person.id ?? null,
  async run({ tx, actor, today }, { id }) {
    const meeting = await requireMeeting(tx, id, { language: actor.language, today: today.toString() })
    const log = await findLog(tx, id)
    return { meeting, log, touched: await wordsOfSteps(tx, log?.steps ?? []) }
  },
})

const logMeeting = handle(meetingsApi.log, {
  permission: 'meetings:write',
  concerns: (_input, log) => personOf(log),
  async run(context, log) {
    const { tx, now } = context
    const match = await requireLoggedMatch(tx, log.matchId)
    const meetingId = log.meetingId ?? randomUUID()
    if (log.meetingId !== null) {
      const planned = await findPlanned(tx, log.meetingId)
      if (planned.matchId !== log.matchId || planned.state === 'logged') refuse('meeting-not-planned')
    }
    await writeLog(context, match, { ...log, meetingId, saidAt: now.toString() }, 'staff')
    return { ...(await requireLog(tx, meetingId)), personId: match.personId }
  },
  again: ({ tx }, _input, id) => requireLog(tx, id),
})

/** What was told by mistake is mended; boundaries and worries that were raised go their way all the same. */
const correctLog = handle(meetingsApi.correctLog, {
  permission: 'meetings:write',
  concerns: (_input, log) => personOf(log),
  async run(context, { id, version, ...told }) {
    const { tx, today } = context
    const before = await requireLog(tx, id)
    if (before.version !== version) throw new Problem('out-of-date', [{ code: 'out-of-date' }], before)
    refuseIfAny(obstaclesToLog(told, { today: today.toString() }))
    const { rows } = await sql<{ matchId: string }>`select match_id from meetings where id = ${id}`.execute(
      tx,
    )
    const match = await requireLoggedMatch(tx, rows[0]!.matchId)
    const kept = match.endsWithCustody ? { topics: [], steps: [], text: null } : {}
    await tx
      .updateTable('meetingLogs')
      .set({ ...told, ...kept, version: version + 1 })
      .where('meetingId', '=', id)
      .execute()
    await writeHours(context, match, { ...told, meetingId: id })
    return { ...(await requireLog(tx, id)), personId: match.personId }
  },
  again: ({ tx }, { id }) => requireLog(tx, id),
})

export const logHandlers = [showLog, logMeeting, correctLog]
