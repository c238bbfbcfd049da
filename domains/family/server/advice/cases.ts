import { obstacleToUnit } from '#domains/organisation/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { adviceApi } from '../../model/advice/advice-api.ts'
import type { CaseFile } from '../../model/advice/case.ts'
import { obstaclesToEntry, obstaclesToPromise } from '../../model/advice/case-rules.ts'
import { noteServed, requireFamilyMemberForWriting, requireFamilyUnit } from '../members/member-store.ts'
import { listCases, listWorkers, requireCaseToWrite, showCase } from './case-store.ts'

const ofCase = (_input: unknown, file: CaseFile | undefined) => (file ? [file.id, file.familyMemberId] : null)

const listTheCases = handle(adviceApi.cases, {
  permission: 'advice:read',
  concerns: ({ familyMemberId }) => familyMemberId ?? null,
  run: ({ tx }, filter) => listCases(tx, filter),
})

const showTheCase = handle(adviceApi.show, {
  permission: 'advice:read',
  concerns: ofCase,
  run: ({ tx }, { id }) => showCase(tx, id),
})

/** A case begins with what was asked and the day by which there is an answer; a contact without a name may become one. */
const openCase = handle(adviceApi.open, {
  permission: 'advice:write',
  concerns: ({ familyMemberId }, output) => [familyMemberId, output?.id ?? null],
  async run({ tx, actor, today, now }, { unitId, contactId, asked, answerBy, ...facts }) {
    await requireFamilyUnit(tx, unitId)
    const day = today.toString()
    refuseIfAny([
      ...(await obstacleToUnit(tx, unitId, 'unitId')),
      ...obstaclesToPromise(answerBy, { today: day }),
    ])
    await requireMemberOf(tx, facts.familyMemberId, { unitId, day })
    const recordedAt = now.toString()
    const { id } = await tx
      .insertInto('adviceCases')
      .values({ ...facts, unitId, answerBy, responsibleId: actor.userId, openedOn: day, recordedAt })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('caseEntries')
      .values({
        caseId: id,
        kind: 'asked',
        words: asked,
        channel: facts.channel,
        minutes: null,
        saidOn: day,
        recordedAt,
      })
      .execute()
    if (contactId !== null) await becomeCase(tx, contactId, { caseId: id, unitId })
    return { id }
  },
  again: async ({ tx }, _input, id) => ({ id: (await showCase(tx, id)).id }),
})

async function becomeCase(tx: Tx, id: string, { caseId, unitId }: { caseId: string; unitId: string }) {
  const contact = await tx
    .selectFrom('anonymousContacts')
    .select('caseId')
    .where('id', '=', id)
    .where('unitId', '=', unitId)
    .executeTakeFirst()
  if (!contact) notFound()
  if (contact.caseId !== null) refuse('contact-is-case')
  await tx.updateTable('anonymousContacts').set({ caseId }).where('id', '=', id).execute()
}

/** A relative of the same unit; that there is a case is something done for them. */
async function requireMemberOf(tx: Tx, id: string | null, { unitId, day }: { unitId: string; day: string }) {
  if (id === null) return
  const member = await requireFamilyMemberForWriting(tx, id)
  if (member.unitId !== unitId) refuse({ code: 'relative-of-other-unit', field: 'familyMemberId' })
  await noteServed(tx, id, day)
}

const changeCase = handle(adviceApi.change, {
  permission: 'advice:write',
  concerns: ofCase,
  async run({ tx, actor, today }, { id, version, ...facts }) {
    const { unitId, familyMemberId } = await requireCaseToWrite(tx, id, actor.userId)
    if (facts.familyMemberId !== familyMemberId)
      await requireMemberOf(tx, facts.familyMemberId, { unitId, day: today.toString() })
    await setVersioned(tx, 'adviceCases', { id, version, ...facts })
    return showCase(tx, id)
  },
  again: ({ tx }, _input, id) => showCase(tx, id),
})

const writeEntry = handle(adviceApi.write, {
  permission: 'advice:write',
  concerns: ofCase,
  async run({ tx, actor, today, now }, { id, version, state, waitingFor, answerBy, ...entry }) {
    const before = await requireCaseToWrite(tx, id, actor.userId)
    const day = today.toString()
    refuseIfAny(
      obstaclesToEntry(
        { state, waitingFor, answerBy, saidOn: entry.saidOn },
        { today: day, caseState: before.state },
      ),
    )
    const stands =
      state === 'waiting'
        ? { state, waitingFor: waitingFor.trim(), answerBy: null }
        : { state, waitingFor: '', answerBy }
    const answeredOn = before.answeredOn ?? (entry.kind === 'answered' ? entry.saidOn : null)
    await setVersioned(tx, 'adviceCases', { id, version, ...stands, answeredOn })
    await tx
      .insertInto('caseEntries')
      .values({ ...entry, caseId: id, recordedAt: now.toString() })
      .execute()
    if (before.familyMemberId) await noteServed(tx, before.familyMemberId, day)
    return showCase(tx, id)
  },
  again: ({ tx }, _input, id) => showCase(tx, id),
})

const listTheWorkers = handle(adviceApi.workers, {
  permission: 'advice:read',
  concerns: () => null,
  run: ({ tx }, { unitId }) => listWorkers(tx, unitId),
})

/** To a colleague of the unit. Counselling is handed over by whoever holds it, or taken up once nobody here does. */
const handOver = handle(adviceApi.handOver, {
  permission: 'advice:write',
  concerns: ofCase,
  async run(context, { id, version, responsibleId }) {
    const { tx } = context
    const { unitId, kind, responsibleId: before } = await showOrNotFound(context, id)
    const workers = await listWorkers(tx, unitId)
    if (!workers.some((one) => one.id === responsibleId))
      refuse({ code: 'not-a-family-worker', field: 'responsibleId' })
    const isHeld = before !== context.actor.userId && workers.some((one) => one.id === before)
    if (kind === 'counselling' && isHeld) refuse('counselling-with-colleague')
    await setVersioned(tx, 'adviceCases', { id, version, responsibleId })
    return showCase(tx, id)
  },
  again: ({ tx }, _input, id) => showCase(tx, id),
})

async function showOrNotFound({ tx }: Context, id: string) {
  const found = tx.selectFrom('adviceCases').selectAll().where('id', '=', id).where('forgottenOn', 'is', null)
  return (await found.executeTakeFirst()) ?? notFound()
}

export const casesHandlers = [
  ...[listTheCases, showTheCase, openCase, changeCase, writeEntry, listTheWorkers, handOver],
]
