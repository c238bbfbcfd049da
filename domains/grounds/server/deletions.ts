import { houseValues } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuseIfAny } from '#platform/problem.ts'
import { obstaclesToDeletionAnswer, obstaclesToDeletionRequest } from '../model/disclosure-rules.ts'
import { disclosuresApi } from '../model/disclosures-api.ts'
import { listToDelete, requireDisclosure } from './disclosure-store.ts'

const most = 500

const toDelete = handle(disclosuresApi.toDelete, {
  permission: 'grounds:read',
  concerns: (_input, output) => output?.disclosures.map(({ personId }) => personId) ?? null,
  async run({ tx, today }) {
    const house = await houseValues(tx, ['deletion-answer-within'], { unitId: null, day: today.toString() })
    return {
      disclosures: await listToDelete(tx, most),
      today: today.toString(),
      answerDays: house['deletion-answer-within'],
    }
  },
})

const askDeletion = handle(disclosuresApi.askDeletion, {
  permission: 'grounds:write',
  concerns: (_input, disclosure) => disclosure?.personId ?? null,
  async run({ tx, actor, now }, { id, version, how }) {
    refuseIfAny(obstaclesToDeletionRequest(await requireDisclosure(tx, id)))
    const asked = { deletionAskedAt: now.toString(), deletionAskedHow: how, deletionAskedBy: actor.userId }
    await setVersioned(tx, 'disclosures', { id, version, ...asked })
    return requireDisclosure(tx, id)
  },
  again: ({ tx }, { id }) => requireDisclosure(tx, id),
})

const answerDeletion = handle(disclosuresApi.answerDeletion, {
  permission: 'grounds:write',
  concerns: (_input, disclosure) => disclosure?.personId ?? null,
  async run({ tx, actor, today, site }, { id, version, answer, words, answeredOn }) {
    const asked = await requireDisclosure(tx, id)
    refuseIfAny(
      obstaclesToDeletionAnswer(
        { answer, words, answeredOn },
        { asked, today: today.toString(), zone: site.zone },
      ),
    )
    const change = { deletionAnswer: answer, deletionAnswerWords: words, deletionAnsweredOn: answeredOn }
    await setVersioned(tx, 'disclosures', { id, version, ...change, deletionAnsweredBy: actor.userId })
    return requireDisclosure(tx, id)
  },
  again: ({ tx }, { id }) => requireDisclosure(tx, id),
})

export const deletionHandlers = [toDelete, askDeletion, answerDeletion]
