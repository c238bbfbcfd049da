import { randomUUID } from 'node:crypto'
import { recordsOf, requirePerson, requirePersonForWriting } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import { dataGroups } from '../model/consent.ts'
import { purposeTowards } from '../model/consent-rules.ts'
import { disclosuresApi } from '../model/disclosures-api.ts'
import { disclose, findGrounds, stopDisclosures } from './disclose.ts'
import { listDisclosuresAbout, requireDisclosure } from './disclosure-store.ts'

const forSharing = handle(disclosuresApi.forSharing, {
  permission: 'grounds:read',
  concerns: ({ personId }) => personId,
  async run({ tx, now }, wanted) {
    await requirePerson(tx, wanted.personId)
    const found = []
    for (const dataGroup of dataGroups)
      found.push({ dataGroup, grounds: await findGrounds(tx, { ...wanted, dataGroup, at: now }) })
    return found
  },
})

const listOfPerson = handle(disclosuresApi.ofPerson, {
  permission: 'grounds:read',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId }) {
    await requirePerson(tx, personId)
    return listDisclosuresAbout(tx, await recordsOf(tx, personId))
  },
})

/** What is told by word of mouth needs its ground as well, and before it is said. */
const tellSomebody = handle(disclosuresApi.tell, {
  permission: 'grounds:write',
  concerns: ({ personId }) => personId,
  async run({ tx, now }, { dataGroups, words, legalGroundId, ...towards }) {
    await requirePersonForWriting(tx, towards.personId)
    const what = { whatKind: 'word-of-mouth', whatId: randomUUID(), words }
    const ground = legalGroundId === null ? undefined : { kind: 'legal' as const, id: legalGroundId }
    const purpose = purposeTowards(towards.recipientKind)
    for (const dataGroup of dataGroups)
      await disclose(tx, { ...towards, ...what, purpose, dataGroup, ground, at: now })
    return null
  },
})

const takeBack = handle(disclosuresApi.takeBack, {
  permission: 'grounds:write',
  concerns: (_input, disclosure) => disclosure?.personId ?? null,
  async run(context, { id }) {
    const { stoppedAt } = await requireDisclosure(context.tx, id)
    if (stoppedAt !== null) refuse('disclosure-stopped-already')
    await stopDisclosures(context, { ids: [id] }, 'taken-back')
    return requireDisclosure(context.tx, id)
  },
  again: ({ tx }, { id }) => requireDisclosure(tx, id),
})

export const disclosureHandlers = [forSharing, listOfPerson, tellSomebody, takeBack]
