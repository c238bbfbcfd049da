import { houseValues } from '#domains/organisation/server/index.ts'
import { raiseWorry } from '#domains/safeguarding/server/index.ts'
import { recordHours } from '#domains/volunteers/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import { refuseIfAny } from '#platform/problem.ts'
import type { NewLog } from '../model/agenda.ts'
import { boundaries } from '../model/log.ts'
import { boundariesAsked, obstaclesToLog } from '../model/log-rules.ts'
import type { LoggedMatch } from './log-store.ts'
import './events.ts'

type Told = Omit<NewLog, 'meetingId' | 'matchId'> & { meetingId: string; saidAt: string }

const boundaryKeys = boundaries.map((boundary) => `boundary-${boundary}` as const)

/**
 * Writes down once how a meeting went, and hands on what others need of it: hours, a worry on its fixed route. A contact that ends with
 * custody stores next to nothing: neither words nor what was talked about.
 */
export async function writeLog(
  context: Context,
  match: LoggedMatch,
  told: Told,
  loggedAs: 'volunteer' | 'staff',
): Promise<void> {
  const { tx, actor, now, tell } = context
  const { day, made, worry, meetingId } = told
  refuseIfAny(obstaclesToLog(told, { today: context.today.toString() }))
  const { matchId, personId, volunteerId, unitId } = match
  const house = await houseValues(tx, boundaryKeys, { unitId, day })
  const kept = match.endsWithCustody
    ? { topics: [], steps: [], text: null }
    : { topics: told.topics, steps: told.steps, text: told.text?.trim() || null }
  await tx
    .insertInto('meetingLogs')
    .values({
      ...{ meetingId, matchId, personId, volunteerId, day, made, starts: told.starts },
      ...{ cancelledBy: told.cancelledBy, placeKind: told.placeKind, minutes: told.minutes },
      ...{ travelMinutes: told.travelMinutes, boundaries: told.boundaries, ...kept },
      boundariesAsked: boundariesAsked(house),
      worried: worry !== null,
      ...{ loggedAs, loggedBy: actor.userId, saidAt: told.saidAt, loggedAt: now.toString() },
    })
    .execute()
  await writeHours(context, match, told)
  if (worry !== null)
    await raiseWorry(context, { unitId, personId, ...worry, source: 'meeting-log', sourceId: meetingId })
  tell('meetings.logged', { meetingId, matchId, personId })
}

/** A way made in vain was made all the same. */
export async function writeHours(
  { tx }: Context,
  { volunteerId }: LoggedMatch,
  {
    meetingId,
    day,
    made,
    minutes,
    travelMinutes,
  }: Pick<Told, 'meetingId' | 'day' | 'made' | 'minutes' | 'travelMinutes'>,
): Promise<void> {
  if (!made && !travelMinutes) return
  await recordHours(tx, {
    ...{ volunteerId, day, source: 'meeting', sourceId: meetingId },
    ...{ minutes: made ? (minutes ?? 0) : 0, travelMinutes: travelMinutes ?? 0 },
  })
}
