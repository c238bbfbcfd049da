import { recordsOf } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { notFound, refuse, requireVersion } from '#platform/problem.ts'
import { restrictionsApi } from '../model/restrictions-api.ts'
import { requireParty } from './party-store.ts'
import {
  listProtectedAddresses,
  protectAddress,
  readProtectedAddress,
  requireProtectedAddress,
  setProtectedAddressEnds,
} from './protected-addresses.ts'

const listTheAddresses = handle(restrictionsApi.addresses, {
  permission: 'restrictions:read',
  concerns: ({ kind, id }) => (kind === 'participant' ? id : null),
  async run({ tx }, { kind, id }) {
    await requireParty(tx, { kind, id })
    return listProtectedAddresses(tx, kind === 'participant' ? await recordsOf(tx, id) : [id])
  },
})

const protectTheAddress = handle(restrictionsApi.protectAddress, {
  permission: 'restrictions:write',
  concerns: ({ party }) => (party.kind === 'participant' ? party.id : null),
  async run({ tx, now }, address) {
    const { unitId } = await requireParty(tx, address.party)
    if (address.ends !== null && address.ends <= address.begins)
      refuse({ code: 'ends-before-begins', field: 'ends' })
    return requireProtectedAddress(tx, await protectAddress(tx, { ...address, unitId }, now.toString()))
  },
  again: ({ tx }, _input, id) => requireProtectedAddress(tx, id),
})

const readTheAddress = handle(restrictionsApi.readAddress, {
  permission: 'restrictions:address',
  concerns: (_input, reading) => reading?.personId ?? null,
  async run({ tx, now }, { id, reason }) {
    const { personId } = await requireProtectedAddress(tx, id)
    const address = await readProtectedAddress(tx, { id, reason, at: now.toString() })
    if (address === null) refuse('address-not-for-you')
    return { id, personId, address: address ?? notFound() }
  },
  again: async ({ tx, now }, { reason }, id) => {
    const { personId } = await requireProtectedAddress(tx, id)
    const address = await readProtectedAddress(tx, { id, reason, at: now.toString() })
    return { id, personId, address: address ?? notFound() }
  },
})

const endTheAddress = handle(restrictionsApi.endAddress, {
  permission: 'restrictions:write',
  concerns: (_input, address) => address?.personId ?? null,
  async run({ tx }, { id, version, ends }) {
    const address = await requireProtectedAddress(tx, id)
    requireVersion(address, version)
    if (ends <= address.begins) refuse({ code: 'ends-before-begins', field: 'ends' })
    await setProtectedAddressEnds(tx, { id, version, ends })
    return requireProtectedAddress(tx, id)
  },
  again: ({ tx }, _input, id) => requireProtectedAddress(tx, id),
})

export const addressHandlers = [listTheAddresses, protectTheAddress, readTheAddress, endTheAddress]
