import { recordRefusal } from '#domains/refusals/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { adviceApi } from '../../model/advice/advice-api.ts'
import { obstaclesToClosing, obstaclesToPromise } from '../../model/advice/case-rules.ts'
import { noteServed } from '../members/member-store.ts'
import { requireCaseToWrite, showCase } from './case-store.ts'

/** Closing says what came of it. That we could not help is a "no" like any other, with its reason, in the register. */
const closeCase = handle(adviceApi.close, {
  permission: 'advice:write',
  concerns: ({ id }, file) => [id, file?.familyMemberId ?? null],
  async run({ tx, actor, today, now }, { id, version, outcome, reason, words }) {
    const before = await requireCaseToWrite(tx, id, actor.userId)
    refuseIfAny(obstaclesToClosing({ outcome, reason, words }, before.state))
    const day = today.toString()
    const recordedAt = now.toString()
    await setVersioned(tx, 'adviceCases', {
      ...{ id, version, state: 'closed', closedOn: day, outcome, waitingFor: '', answerBy: null },
    })
    if (words.trim() !== '')
      await tx
        .insertInto('caseEntries')
        .values({ caseId: id, kind: 'note', words, channel: null, minutes: null, saidOn: day, recordedAt })
        .execute()
    await tx
      .updateTable('caseFollowUps')
      .set({ doneOn: day, doneBy: actor.userId })
      .where('caseId', '=', id)
      .where('doneOn', 'is', null)
      .execute()
    if (outcome === 'could-not-help' && reason !== null)
      await recordRefusal(tx, {
        ...{ personId: null, unitId: before.unitId, deciderKind: 'centre', deciderId: actor.userId },
        ...{ decidedAt: recordedAt, source: 'advice', sourceId: id, reason, basis: 'judgement' },
      })
    if (before.familyMemberId) await noteServed(tx, before.familyMemberId, day)
    return showCase(tx, id)
  },
  again: ({ tx }, _input, id) => showCase(tx, id),
})

const reopenCase = handle(adviceApi.reopen, {
  permission: 'advice:write',
  concerns: ({ id }, file) => [id, file?.familyMemberId ?? null],
  async run({ tx, actor, today }, { id, version, answerBy }) {
    const before = await requireCaseToWrite(tx, id, actor.userId)
    if (before.state !== 'closed') refuse('case-not-closed')
    refuseIfAny(obstaclesToPromise(answerBy, { today: today.toString() }))
    await setVersioned(tx, 'adviceCases', {
      ...{ id, version, state: 'to-answer', answerBy, closedOn: null, outcome: null },
    })
    return showCase(tx, id)
  },
  again: ({ tx }, _input, id) => showCase(tx, id),
})

/** What we said we would do, and by when: it stands on Today until it is done. */
const setFollowUp = handle(adviceApi.followUp, {
  permission: 'advice:write',
  concerns: ({ id }) => id,
  async run({ tx, actor, today, now }, { id: caseId, what, dueOn }) {
    const { state } = await requireCaseToWrite(tx, caseId, actor.userId)
    if (state === 'closed') refuse('case-closed')
    if (dueOn < today.toString()) refuse({ code: 'promise-in-past', field: 'dueOn' })
    const { id } = await tx
      .insertInto('caseFollowUps')
      .values({ caseId, what, dueOn, recordedAt: now.toString() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id }
  },
  again: async (_context, _input, id) => ({ id }),
})

const followUpDone = handle(adviceApi.done, {
  permission: 'advice:write',
  concerns: ({ id }) => id,
  async run({ tx, actor, today }, { id }) {
    const { numUpdatedRows } = await tx
      .updateTable('caseFollowUps')
      .set({ doneOn: today.toString(), doneBy: actor.userId })
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) notFound()
    return null
  },
})

export const closingHandlers = [closeCase, reopenCase, setFollowUp, followUpDone]
