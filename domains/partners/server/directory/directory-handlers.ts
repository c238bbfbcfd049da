import { type Context, handle } from '#platform/operations/handler.ts'
import { type Reason, refuseIfAny } from '#platform/problem.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'
import { obstaclesToPartner } from '../../model/directory/directory-rules.ts'
import type { NewPartner, PartnerChange } from '../../model/directory/partner.ts'
import { addPrisonOf, findPrisonNamed, namePrison } from '../prison-store.ts'
import { insertPartner, readPartner, setPartner, setRetired } from './partner-store.ts'
import { readOverview, searchPartnerRows, searchPartners } from './search-store.ts'

const usualMost = 200

const searchTheDirectory = handle(directoryApi.search, {
  permission: 'partners:read',
  concerns: () => null,
  run: ({ tx, now, today, site }, { limit = usualMost, ...asked }) =>
    searchPartnerRows(tx, { ...asked, limit }, { now, today: today.toString(), zone: site.zone }),
})

const findPartners = handle(directoryApi.find, {
  permission: 'partners:read',
  concerns: () => null,
  run: ({ tx }, asked) => searchPartners(tx, asked),
})

const showOverview = handle(directoryApi.overview, {
  permission: 'partners:read',
  concerns: () => null,
  run: ({ tx }) => readOverview(tx),
})

const showPartner = handle(directoryApi.show, {
  permission: 'partners:read',
  concerns: () => null,
  run: ({ tx }, { id }) => readPartner(tx, id),
})

/** A prison has a record of its own, which people's records mean by its name: the two are one and stay one. */
async function obstaclesToPrisonName(
  { tx }: Context,
  name: string,
  prisonId: string | null,
): Promise<Reason[]> {
  const named = await findPrisonNamed(tx, name)
  return named && named.id !== prisonId ? [{ code: 'prison-there-already', field: 'name' }] : []
}

/** Puts a new organisation into the directory; a prison with the record that visits need. */
export async function enterPartner(context: Context, partner: NewPartner, foreignId: string | null = null) {
  const isPrison = partner.kind === 'prison'
  refuseIfAny([
    ...(isPrison ? await obstaclesToPrisonName(context, partner.name, null) : []),
    ...obstaclesToPartner(partner),
  ])
  const id = await insertPartner(context.tx, partner, foreignId)
  if (isPrison) await addPrisonOf(context.tx, id, partner)
  return id
}

const addPartner = handle(directoryApi.add, {
  permission: 'partners:write',
  concerns: () => null,
  run: async (context, partner) => readPartner(context.tx, await enterPartner(context, partner)),
  again: ({ tx }, _input, id) => readPartner(tx, id),
})

/** Changes an entry, and with it the prison of that name. */
export async function changeEntry(context: Context, change: PartnerChange): Promise<void> {
  const { tx, today } = context
  const { kind, prisonId } = await readPartner(tx, change.id)
  const turnsPrison = (kind === 'prison') !== (change.kind === 'prison')
  refuseIfAny([
    ...(turnsPrison ? [{ code: 'prison-stays-prison' as const, field: 'kind' }] : []),
    ...(prisonId ? await obstaclesToPrisonName(context, change.name, prisonId) : []),
    ...obstaclesToPartner(change),
  ])
  await setPartner(tx, change, today.toString())
  if (prisonId) await namePrison(tx, prisonId, change)
}

const changePartner = handle(directoryApi.change, {
  permission: 'partners:write',
  concerns: () => null,
  async run(context, change) {
    await changeEntry(context, change)
    return readPartner(context.tx, change.id)
  },
  again: ({ tx }, { id }) => readPartner(tx, id),
})

const retirePartner = handle(directoryApi.retire, {
  permission: 'partners:write',
  concerns: () => null,
  async run({ tx, today }, { id, version, retired }) {
    await setRetired(tx, id, version, retired ? today.toString() : null)
    return readPartner(tx, id)
  },
  again: ({ tx }, { id }) => readPartner(tx, id),
})

export const directoryHandlers = [
  ...[searchTheDirectory, findPartners, showOverview, showPartner],
  ...[addPartner, changePartner, retirePartner],
]
