import { obstacleToUnit } from '#domains/organisation/server/index.ts'
import { requirePerson, requirePersonForWriting } from '#domains/people/server/index.ts'
import { isAddressProtected, protectAddress } from '#domains/restrictions/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuse, refuseIfAny } from '#platform/problem.ts'
import { format } from '#platform/texts/text.ts'
import type { FamilyMemberDetails } from '../../model/members/family-member.ts'
import { obstaclesToFamilyMember, obstaclesToRelation } from '../../model/members/member-rules.ts'
import { membersApi } from '../../model/members/members-api.ts'
import {
  columnsOfFamilyMember,
  familyMemberOf,
  insertFamilyMember,
  listFamilyMembers,
  listFamilyUnits,
  requireFamilyMember,
  requireFamilyMemberForWriting,
} from './member-store.ts'
import {
  findRelation,
  insertRelation,
  listFamilyOf,
  listRelationsOf,
  requireRelation,
} from './relation-store.ts'

const listMembers = handle(membersApi.list, {
  permission: 'family:read',
  // What a list says of each is little, and a list of everyone would bury the readings that matter.
  concerns: () => null,
  run: ({ tx }, filter) => listFamilyMembers(tx, filter),
})

const searchMembers = handle(membersApi.search, {
  permission: 'family:read',
  concerns: () => null,
  run: async ({ tx }, { text, limit = 8 }) =>
    text.trim() === '' ? [] : listFamilyMembers(tx, { text, limit }),
})

const listUnits = handle(membersApi.units, {
  permission: 'family:write',
  concerns: () => null,
  run: ({ tx }) => listFamilyUnits(tx),
})

const showMember = handle(membersApi.show, {
  permission: 'family:read',
  concerns: ({ id }, output) => [id, ...(output?.relations.map(({ personId }) => personId) ?? [])],
  run: async ({ tx }, { id }) => ({
    ...familyMemberOf(await requireFamilyMember(tx, id)),
    relations: await listRelationsOf(tx, id),
  }),
})

const addMember = handle(membersApi.add, {
  permission: 'family:write',
  concerns: (_input, output) => output?.id ?? null,
  async run(context, { unitId, ...details }) {
    const { tx, today, now, actor } = context
    refuseIfAny([...(await obstacleToUnit(tx, unitId, 'unitId')), ...obstaclesToFamilyMember(details)])
    const entered = { unitId, today: today.toString(), now: now.toString(), by: actor.userId }
    const id = await insertFamilyMember(tx, details, entered)
    if (details.addressProtected) await keepAddressApart(context, { id, unitId }, details)
    return { id }
  },
  again: async ({ tx }, _input, id) => ({ id: (await requireFamilyMember(tx, id)).id }),
})

type Address = Pick<FamilyMemberDetails, 'address' | 'addressProtected'>

/** An address that is protected somewhere stays so, whatever the form says. */
async function isProtected({ tx, today }: Context, id: string, { addressProtected }: Address) {
  if (addressProtected) return true
  const kept = await isAddressProtected(tx, {
    parties: [{ kind: 'relative', id }],
    day: today.toString(),
  })
  return kept.has(id)
}

/** What was typed into the ordinary field goes behind its own door. */
async function keepAddressApart(
  { tx, actor, today, now }: Context,
  { id, unitId }: { id: string; unitId: string },
  { address }: Address,
) {
  if ((address ?? '').trim() === '') return
  await protectAddress(
    tx,
    {
      ...{ party: { kind: 'relative', id }, unitId, address: address!.trim(), knownTo: 'coordinators' },
      ...{ why: format(actor.language, 'family.address-why'), begins: today.toString(), ends: null },
    },
    now.toString(),
  )
}

const changeMember = handle(membersApi.change, {
  permission: 'family:write',
  concerns: ({ id }) => id,
  async run(context, { id, version, ...written }) {
    const { tx } = context
    const { unitId } = await requireFamilyMemberForWriting(tx, id)
    refuseIfAny(obstaclesToFamilyMember(written))
    const details = { ...written, addressProtected: await isProtected(context, id, written) }
    await setVersioned(tx, 'familyMembers', { id, version, ...columnsOfFamilyMember(details) })
    if (details.addressProtected) await keepAddressApart(context, { id, unitId }, written)
    return familyMemberOf(await requireFamilyMember(tx, id))
  },
  again: async ({ tx }, _input, id) => familyMemberOf(await requireFamilyMember(tx, id)),
})

const listOfPerson = handle(membersApi.ofPerson, {
  permission: 'family:read',
  concerns: ({ personId }, output) => [personId, ...(output?.map((one) => one.familyMemberId) ?? [])],
  async run({ tx }, { personId }) {
    await requirePerson(tx, personId)
    return listFamilyOf(tx, personId)
  },
})

const relate = handle(membersApi.relate, {
  permission: 'family:write',
  concerns: ({ familyMemberId, personId }) => [familyMemberId, personId],
  async run({ tx, today, now }, relation) {
    await requireFamilyMemberForWriting(tx, relation.familyMemberId)
    await requirePersonForWriting(tx, relation.personId)
    refuseIfAny(obstaclesToRelation(relation, { today: today.toString() }))
    if (await findRelation(tx, relation.familyMemberId, relation.personId))
      refuse({ code: 'related-already', field: 'personId' })
    return { id: await insertRelation(tx, relation, now.toString()) }
  },
  again: async ({ tx }, _input, id) => ({ id: (await requireRelation(tx, id)).id }),
})

const changeRelation = handle(membersApi.changeRelation, {
  permission: 'family:write',
  concerns: (_input, output) => (output ? [output.familyMemberId, output.personId] : null),
  async run({ tx, today }, { id, version, ...details }) {
    await requireRelation(tx, id)
    refuseIfAny(obstaclesToRelation(details, { today: today.toString() }))
    await setVersioned(tx, 'relations', { id, version, ...details })
    return requireRelation(tx, id)
  },
  again: ({ tx }, _input, id) => requireRelation(tx, id),
})

export const membersHandlers = [
  ...[listMembers, searchMembers, listUnits, showMember, addMember, changeMember],
  ...[listOfPerson, relate, changeRelation],
]
