import { requirePart } from '#domains/journal/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { refuse, refuseIfAny } from '#platform/problem.ts'
import { definitionOf } from '../../model/instruments/definitions/index.ts'
import { instrumentsApi } from '../../model/instruments/instruments-api.ts'
import { questionnaireFor } from '../../model/instruments/questionnaire.ts'
import { obstaclesToAnswers, obstaclesToResult, totalOf } from '../../model/instruments/scoring.ts'
import type { SittingToAnswer } from '../../model/instruments/shapes.ts'
import { requireAsking } from './asking.ts'
import { doInHand, dropSitting, findInHand, hashOf, openSitting, tokenOf } from './sitting-store.ts'

/** Makes the link under which the person answers alone, without anybody being signed in. */
const handOver = handle(instrumentsApi.handOver, {
  permission: 'needs:write',
  concerns: ({ personId }) => personId,
  async run({ tx, actor, now, site }, { personId, ...asked }) {
    const { definition } = await requireAsking(tx, personId, asked)
    const sitting = { personId, ...asked, definitionVersion: definition.version }
    const id = await openSitting(tx, site, sitting, { begunAt: now.toString(), begunBy: actor.userId })
    return { id, token: tokenOf(site, id) }
  },
  again: async ({ site }, _input, id) => ({ id, token: tokenOf(site, id) }),
})

const takeBack = handle(instrumentsApi.takeBack, {
  permission: 'needs:write',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId, id }) {
    const { records } = await requirePart(tx, personId)
    await dropSitting(tx, id, records)
    return null
  },
})

async function requireInHand({ tx, site, now }: Context, token: string): Promise<SittingToAnswer> {
  const inHand = await findInHand(tx, hashOf(site, token), now)
  if (!inHand) return refuse('questions-over')
  const { personId, answers, content, areaNames, ...asked } = inHand
  const questionnaire = questionnaireFor(asked, { pack: content, area: areaNames })
  return questionnaire ? { personId, answers, questionnaire } : refuse('questions-over')
}

const showSitting = handle(instrumentsApi.sitting, {
  permission: 'anyone',
  concerns: (_input, output) => output?.personId ?? null,
  run: (context, { token }) => requireInHand(context, token),
})

const answerSitting = handle(instrumentsApi.answerSitting, {
  permission: 'anyone',
  concerns: (_input, output) => output?.personId ?? null,
  async run(context, { token, answers, deed }) {
    const { tx, site, now } = context
    const { personId, questionnaire } = await requireInHand(context, token)
    const definition = definitionOf(questionnaire.instrument, questionnaire.version)
    if (deed === 'keep') refuseIfAny(obstaclesToAnswers(definition, answers))
    if (deed === 'finish') refuseIfAny(obstaclesToResult(definition, answers))
    await doInHand(tx, hashOf(site, token), { deed, answers, total: totalOf(definition, answers) }, now)
    return { personId }
  },
  // Nobody without a name has a command remembered: the same answers again are kept again.
  again: (context, { token }) => requireInHand(context, token),
})

export const sittingHandlers = [handOver, takeBack, showSitting, answerSitting]
