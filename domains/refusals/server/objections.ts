import { houseValues } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import type { Objection } from '../model/objection.ts'
import { obstaclesToObjection } from '../model/objection-rules.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { dayIn } from './answer-alternative.ts'
import { liftedBy } from './lift.ts'
import { listObjectionsTo, requireObjection } from './objection-store.ts'
import { listReviewers, requireRefusal, setRefusal } from './refusal-store.ts'

const concerns = (_input: unknown, objection: Objection | undefined) => objection?.personId ?? null

const object = handle(refusalsApi.object, {
  permission: 'refusals:write',
  concerns,
  async run({ tx, today, site }, { refusalId, ...came }) {
    const refusal = await requireRefusal(tx, refusalId)
    const { unitId, deciderId, personId } = refusal
    const reviewers = await listReviewers(tx, unitId, today.toString())
    const earlier = await listObjectionsTo(tx, refusalId)
    refuseIfAny(
      obstaclesToObjection(came, refusal, {
        ...{ today: today.toString(), decidedOn: dayIn(refusal.decidedAt, site.zone), deciderId },
        answerers: reviewers.map(({ id }) => id),
        isOneOpen: earlier.some(({ answeredOn }) => answeredOn === null),
      }),
    )
    const house = await houseValues(tx, ['objection-answer-within'], { unitId, day: came.cameOn })
    const dueOn = Temporal.PlainDate.from(came.cameOn).add({ days: house['objection-answer-within'] })
    const { id } = await tx
      .insertInto('objections')
      .values({ ...came, refusalId, personId: personId ?? notFound(), dueOn: dueOn.toString() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireObjection(tx, id)
  },
  again: ({ tx }, _input, id) => requireObjection(tx, id),
})

/** Whoever decided does not answer; an answer that lifts the "no" opens the question again. */
const answerObjection = handle(refusalsApi.answerObjection, {
  permission: 'refusals:review',
  concerns,
  async run(context, { id, version, outcome, words }) {
    const { tx, actor, today } = context
    const objection = await requireObjection(tx, id)
    if (objection.answeredOn !== null) refuse('objection-answered')
    const refusal = await requireRefusal(tx, objection.refusalId)
    if (refusal.deciderId === actor.userId) refuse('answerer-is-decider')
    const answered = { answeredOn: today.toString(), answeredBy: actor.userId }
    await setVersioned(tx, 'objections', { id, version, outcome, answerWords: words, ...answered })
    if (outcome === 'lifted') {
      const lifted = liftedBy(context, refusal, { why: 'objection', words })
      await setRefusal(tx, { id: refusal.id, version: refusal.version, ...lifted })
    }
    return requireObjection(tx, id)
  },
  again: ({ tx }, { id }) => requireObjection(tx, id),
})

export const objectionHandlers = [object, answerObjection]
