import { obstaclesToRefusal } from '#domains/refusals/model/index.ts'
import { listReviewers, recordRefusal, recordYes } from '#domains/refusals/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuse, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { obstaclesToAllowing } from '../../model/children/assessment-rules.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import { cancelPlannedStays } from '../stays/cancel-planned.ts'
import { aboutAssessment, factsFor, readAssessment, requireAssessment } from './assessment-store.ts'
import { requireUndecided } from './assessments.ts'

const onDecision = {
  permission: 'children:decide',
  concerns: aboutAssessment,
  again: ({ tx, today }: Context, _input: unknown, id: string) => readAssessment(tx, id, today),
} as const

const allow = handle(assessmentsApi.allow, {
  ...onDecision,
  async run(context, allowing) {
    const { tx, actor, now, today } = context
    const one = await requireUndecided(context, allowing)
    refuseIfAny(obstaclesToAllowing(allowing, await factsFor(tx, one)))
    await recordYes(tx, {
      ...{ personId: one.personId, unitId: one.unitId, deciderKind: 'centre', deciderId: actor.userId },
      ...{ decidedAt: now.toString(), source: 'child-contact', sourceId: one.id },
    })
    await setVersioned(tx, 'bestInterestAssessments', {
      ...{ ...allowing, decision: 'allowed', decidedBy: actor.userId, decidedOn: today.toString() },
    })
    return readAssessment(tx, one.id, today)
  },
})

/** A "no", on the common record like every other: dated, with its reason, and with somebody else who looks at it again. */
const refuseContact = handle(assessmentsApi.refuse, {
  ...onDecision,
  async run(context, { id, version, ...no }) {
    const { tx, actor, now, today } = context
    const one = await requireUndecided(context, { id, version })
    const day = today.toString()
    if (one.signedOn === null) refuse('assessment-not-signed')
    const said = {
      ...no,
      ...{
        personId: one.personId,
        unitId: one.unitId,
        deciderKind: 'centre' as const,
        deciderId: actor.userId,
      },
      ...{ basis: 'judgement' as const, alternative: null, alternativeWords: null },
    }
    const reviewers = (await listReviewers(tx, one.unitId, day)).map((reviewer) => reviewer.id)
    refuseIfAny(
      obstaclesToRefusal(
        { ...said, personId: one.personId ?? '', deciderName: null, decidedOn: day },
        { today: day, deciderId: actor.userId, reviewers },
      ),
    )
    const refusalId = await recordRefusal(tx, {
      ...{ ...said, decidedAt: now.toString(), source: 'child-contact', sourceId: id },
    })
    await setVersioned(tx, 'bestInterestAssessments', {
      ...{ id, version, decision: 'refused', decidedBy: actor.userId, decidedOn: day, refusalId },
    })
    return readAssessment(tx, id, today)
  },
})

/** The stop rule: from that day nothing more takes place, and whatever was booked for it is cancelled. */
const stop = handle(assessmentsApi.stop, {
  ...onDecision,
  async run({ tx, today }, { id, version, stoppedOn, stoppedBecause }) {
    const one = await requireAssessment(tx, id)
    requireVersion(one, version)
    if (one.decision !== 'allowed') refuse('assessment-not-allowed')
    if (one.stoppedOn !== null) refuse('assessment-stopped')
    if (stoppedOn < (one.decidedOn ?? stoppedOn))
      refuse({ code: 'child-until-before-since', field: 'stoppedOn' })
    await setVersioned(tx, 'bestInterestAssessments', { id, version, stoppedOn, stoppedBecause })
    await cancelPlannedStays(tx, { ...one, from: stoppedOn, by: 'stop-rule' })
    return readAssessment(tx, id, today)
  },
})

export const decidingHandlers = [allow, refuseContact, stop]
