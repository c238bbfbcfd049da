import { requirePart, requirePartForWriting } from '#domains/journal/server/index.ts'
import { requirePerson } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { notFound, refuseIfAny } from '#platform/problem.ts'
import { obstaclesToFormAnswer, saysSomething } from '../model/form-rules.ts'
import { needsFormsApi } from '../model/forms-api.ts'
import { listAnsweredParts, listFormAnswers, requireFormAnswer, requireFormVersion } from './form-store.ts'
import { listAreas, listLibrary } from './house-store.ts'
import { listNeeds } from './person-store.ts'
import { obstaclesToSpokenNeeds, spokenOf } from './spoken-needs.ts'
import { insertConsequences } from './take-over-answers.ts'

const listGiven = handle(needsFormsApi.answers, {
  permission: 'needs:read',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId }) {
    const { records } = await requirePart(tx, personId)
    return listFormAnswers(tx, records)
  },
})

const showGiven = handle(needsFormsApi.answer, {
  permission: 'needs:read',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId, id }) {
    const { records, mayRead } = await requirePart(tx, personId)
    const line = await requireFormAnswer(tx, id)
    if (!records.includes(line.personId)) notFound()
    const { parts: form } = await requireFormVersion(tx, line.formVersionId)
    return { ...line, form, parts: await listAnsweredParts(tx, id), mayRead }
  },
})

/** What was said is kept as it was said, and goes on from there: answers, needs, strengths and steps of the person. */
const giveAnswers = handle(needsFormsApi.give, {
  permission: 'needs:write',
  concerns: ({ personId }) => personId,
  async run({ tx, now, today }, given) {
    const { personId, formVersionId, heldOn, how } = given
    const { unitId } = await requirePerson(tx, personId)
    const { mayWrite, records } = await requirePartForWriting(tx, personId)
    const form = await requireFormVersion(tx, formVersionId)
    if (form.unitId !== null && form.unitId !== unitId) notFound()
    const [areas, library, needs] = await Promise.all([
      listAreas(tx),
      listLibrary(tx),
      listNeeds(tx, records),
    ])
    const byId = new Map(areas.map((area) => [area.id, area]))
    const facts = { today: today.toString(), areas: byId, mayWrite }
    refuseIfAny([
      ...obstaclesToFormAnswer(given, form.parts, facts),
      ...obstaclesToSpokenNeeds(given, form.parts, { needs, library }),
    ])
    const recordedAt = now.toString()
    const { id } = await tx
      .insertInto('formAnswers')
      .values({ personId, formVersionId, heldOn, how, recordedAt })
      .returning('id')
      .executeTakeFirstOrThrow()
    const said = spokenOf(given.parts.filter(saysSomething), form.parts, needs)
    await tx
      .insertInto('formAnswerParts')
      .values(
        said.map(({ partId, ...content }) => ({
          ...{ answerId: id, personId, partId },
          content: JSON.stringify(content),
        })),
      )
      .execute()
    await insertConsequences(tx, said, form.parts, { personId, heldOn, recordedAt, needs })
    return requireFormAnswer(tx, id)
  },
  again: ({ tx }, _input, id) => requireFormAnswer(tx, id),
})

export const formAnswerHandlers = [listGiven, showGiven, giveAnswers]
