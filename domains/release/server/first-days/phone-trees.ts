import { sql } from 'kysely'
import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, refuseIfAny } from '#platform/problem.ts'
import type { PhoneTree } from '../../model/first-days/first-days.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'
import { listColleagues } from '../gate/gate-store.ts'
import './tables.ts'

/** The phone trees of the units that this operation reaches. */
async function readTrees({ tx }: Context): Promise<PhoneTree[]> {
  const { rows } = await sql<PhoneTree>`select u.id as unit_id, u.name as unit,
      coalesce((select json_agg(json_build_object('userId', t.user_id, 'name', c.name, 'phone', t.phone) order by t.place)
        from phone_trees t join access.colleagues c on c.id = t.user_id and not c.ended where t.unit_id = u.id), '[]') as colleagues
    from units u where u.id = any (access.units()) order by u.name, u.id`.execute(tx)
  return rows
}

const listPhoneTrees = handle(firstDaysApi.phoneTrees, {
  permission: 'release:read',
  concerns: () => null,
  run: readTrees,
})

/** The whole order is said at once, so that two who change it do not make a third. */
const setPhoneTree = handle(firstDaysApi.setPhoneTree, {
  permission: 'release:policy',
  concerns: () => null,
  async run(context, { unitId, colleagues }) {
    const { tx, today } = context
    const tree = (await readTrees(context)).find((one) => one.unitId === unitId)
    if (!tree) notFound()
    const known = await listColleagues(tx, unitId, today.toString())
    const strangers = colleagues.some(({ userId }) => !known.some(({ id }) => id === userId))
    const twice = new Set(colleagues.map(({ userId }) => userId)).size < colleagues.length
    refuseIfAny([
      ...(strangers ? [{ code: 'tree-colleague-elsewhere', field: 'colleagues' } as const] : []),
      ...(twice ? [{ code: 'tree-names-twice', field: 'colleagues' } as const] : []),
    ])
    await tx.deleteFrom('phoneTrees').where('unitId', '=', unitId).execute()
    if (colleagues.length > 0)
      await tx
        .insertInto('phoneTrees')
        .values(colleagues.map(({ userId, phone }, index) => ({ unitId, userId, phone, place: index + 1 })))
        .execute()
    return null
  },
})

export const phoneTreeHandlers = [listPhoneTrees, setPhoneTree]
