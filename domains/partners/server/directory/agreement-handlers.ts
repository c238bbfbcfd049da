import { handle } from '#platform/operations/handler.ts'
import { refuseIfAny } from '#platform/problem.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'
import { obstaclesToAgreement } from '../../model/directory/directory-rules.ts'
import {
  insertAgreement,
  listAgreements,
  listEnding,
  requireAgreement,
  setAgreement,
} from './agreement-store.ts'
import { requirePartner } from './partner-store.ts'

const listTheAgreements = handle(directoryApi.agreements, {
  permission: 'partners:read',
  concerns: () => null,
  async run({ tx, today }, { partnerId }) {
    await requirePartner(tx, partnerId)
    return listAgreements(tx, partnerId, today)
  },
})

const listEndingAgreements = handle(directoryApi.ending, {
  permission: 'partners:write',
  concerns: () => null,
  run: ({ tx, today }) => listEnding(tx, today),
})

const recordAgreement = handle(directoryApi.agree, {
  permission: 'partners:write',
  concerns: () => null,
  async run({ tx, actor, today }, { paperSeen, ...agreement }) {
    await requirePartner(tx, agreement.partnerId)
    refuseIfAny(obstaclesToAgreement(agreement, today.toString()))
    return requireAgreement(tx, await insertAgreement(tx, agreement, paperSeen ? actor.userId : null), today)
  },
  again: ({ tx, today }, _input, id) => requireAgreement(tx, id, today),
})

const changeAgreement = handle(directoryApi.changeAgreement, {
  permission: 'partners:write',
  concerns: () => null,
  async run({ tx, actor, today }, { paperSeen, ...change }) {
    const { seenBy } = await requireAgreement(tx, change.id, today)
    refuseIfAny(obstaclesToAgreement(change, today.toString()))
    // Who saw the paper first stays named.
    const seesNow = paperSeen ? actor.userId : null
    const seen = paperSeen === (seenBy !== null) ? undefined : seesNow
    await setAgreement(tx, change, seen, today)
    return requireAgreement(tx, change.id, today)
  },
  again: ({ tx, today }, { id }) => requireAgreement(tx, id, today),
})

export const agreementHandlers = [listTheAgreements, listEndingAgreements, recordAgreement, changeAgreement]
