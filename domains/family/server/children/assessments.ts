import { requirePrison } from '#domains/partners/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { type Reason, refuse, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { obstaclesToAnswers } from '../../model/children/assessment-rules.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import { aboutAssessment, listAssessments, readAssessment, requireAssessment } from './assessment-store.ts'
import { checklistOn, listChecklistPrisons, requireChecklist } from './checklists.ts'
import { requireAdult, requireOpenChild } from './child-store.ts'

const listTheAssessments = handle(assessmentsApi.list, {
  permission: 'children:read',
  concerns: (_input, list) => list?.assessments.map(({ childId }) => childId) ?? [],
  run: async ({ tx, today }, input) => ({
    assessments: await listAssessments(tx, { ...input, today: today.toString() }),
    today: today.toString(),
  }),
})

const showAssessment = handle(assessmentsApi.show, {
  permission: 'children:read',
  concerns: aboutAssessment,
  run: ({ tx, today }, { id }) => readAssessment(tx, id, today),
})

const listPrisonsOfLists = handle(assessmentsApi.prisons, {
  permission: 'children:read',
  concerns: () => null,
  run: ({ tx, today }) => listChecklistPrisons(tx, today.toString()),
})

const onAssessment = {
  permission: 'children:write',
  concerns: aboutAssessment,
  again: ({ tx, today }: Context, _input: unknown, id: string) => readAssessment(tx, id, today),
} as const

/** Somebody asks. The checklist is that of the day on which they ask, whatever it becomes later. */
const begin = handle(assessmentsApi.begin, {
  ...onAssessment,
  async run({ tx, today }, { prisonId, ...asked }) {
    await requireOpenChild(tx, asked.childId)
    await requireAdult(tx, asked.adultId, asked.childId)
    if (prisonId !== null) await requirePrison(tx, prisonId)
    if (asked.askedOn > today.toString()) refuse({ code: 'child-day-ahead', field: 'askedOn' })
    const open = await tx
      .selectFrom('bestInterestAssessments')
      .select('id')
      .where('childId', '=', asked.childId)
      .where('adultId', '=', asked.adultId)
      .where('decision', 'is', null)
      .executeTakeFirst()
    if (open) refuse({ code: 'assessment-already-open', field: 'adultId' })
    const checklist = await checklistOn(tx, prisonId, asked.askedOn)
    const { id } = await tx
      .insertInto('bestInterestAssessments')
      .values({ ...asked, checklistId: checklist.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    return readAssessment(tx, id, today)
  },
})

export async function requireUndecided({ tx }: Context, { id, version }: { id: string; version: number }) {
  const one = await requireAssessment(tx, id)
  requireVersion(one, version)
  if (one.decision !== null) refuse('assessment-decided')
  return one
}

/** What was answered so far. Whoever changes an answer takes the signature off: it was given to other answers. */
const answer = handle(assessmentsApi.answer, {
  ...onAssessment,
  async run(context, { id, version, answers, ...facts }) {
    const { tx, today } = context
    const one = await requireUndecided(context, { id, version })
    const codes = new Set((await requireChecklist(tx, one.checklistId)).items.map(({ code }) => code))
    const reasons: Reason[] = obstaclesToAnswers(facts, { today: today.toString() })
    if (answers.some(({ code }) => !codes.has(code)))
      reasons.push({ code: 'not-allowed-value', field: 'answers' })
    refuseIfAny(reasons)
    const unsigned = { signedBy: null, signedOn: null }
    await setVersioned(tx, 'bestInterestAssessments', {
      ...{ id, version, answers: JSON.stringify(answers), ...facts, ...unsigned },
    })
    return readAssessment(tx, id, today)
  },
})

const sign = handle(assessmentsApi.sign, {
  ...onAssessment,
  async run(context, which) {
    const { tx, actor, today } = context
    const one = await requireUndecided(context, which)
    if (one.signedOn !== null) refuse('assessment-signed-already')
    if (one.bestInterest === null) refuse({ code: 'best-interest-not-said', field: 'bestInterest' })
    await setVersioned(tx, 'bestInterestAssessments', {
      ...{ ...which, signedBy: actor.userId, signedOn: today.toString() },
    })
    return readAssessment(tx, which.id, today)
  },
})

export const assessmentHandlers = [
  listTheAssessments,
  showAssessment,
  listPrisonsOfLists,
  begin,
  answer,
  sign,
]
