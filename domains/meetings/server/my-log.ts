import { recordStrain } from '#domains/volunteers/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { obstaclesToLog, saidAt } from '../model/log-rules.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { personOf } from './log-meeting.ts'
import { findMyLog, requireMyLoggedMatch } from './log-store.ts'
import { sharedSteps } from './touched-steps.ts'
import { writeLog } from './write-log.ts'

/**
 * How a meeting went, told in two minutes by whoever was there. Sent twice it is one log, also by another command; sent late it
 * counts for the day of the meeting. It answers that it has arrived, and nothing else.
 */
const logMyMeeting = handle(meetingsApi.logMyMeeting, {
  permission: 'field:write',
  concerns: (_input, received) => personOf(received),
  async run(context, { strain, ...log }) {
    const { tx, now } = context
    const { meetingId, matchId, day } = log
    refuseIfAny(obstaclesToLog(log, { today: context.today.toString() }))
    const match = await requireMyLoggedMatch(tx, matchId, day)
    const { personId, volunteerId } = match
    const stands = await findMyLog(tx, meetingId, matchId)
    if (stands === 'not-mine') notFound()
    if (stands === 'staff') refuse('meeting-told-already')
    const received = { id: meetingId, personId }
    if (stands === 'volunteer') return received
    const steps = await sharedSteps(tx, matchId, log.steps)
    await writeLog(context, match, { ...log, steps, saidAt: saidAt(log.saidAt, now).toString() }, 'volunteer')
    if (strain !== null) await recordStrain(tx, { volunteerId, meetingId, day, answer: strain })
    return received
  },
  again: async (_context, { meetingId }) => ({ id: meetingId }),
})

export const myLogHandlers = [logMyMeeting]
