import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import { volunteersApi } from '../model/volunteers-api.ts'

type Supervisor = { id: string; name: string; unitId: string; count: number }

const listSupervisors = handle(volunteersApi.supervisors, {
  permission: 'volunteers:read',
  concerns: () => null,
  async run({ tx, actor }, { unitId = null }) {
    const { rows } = await sql<Supervisor>`
      select c.id, c.name, r.unit_id as "unitId", (select count(*)::int from volunteers v
          where v.supervisor_id = c.id and v.unit_id = r.unit_id and v.state in ('in-process', 'active', 'paused')) as count
      from access.role_assignments r join access.colleagues c on c.id = r.user_id
      where r.role = 'coordinator' and not c.ended and r.unit_id = any ((select access.units())::uuid[])
        and (${unitId}::uuid is null or r.unit_id = ${unitId}::uuid)
        and r.begins <= access.today() and (r.ends is null or r.ends > access.today())
      order by c.name, r.unit_id`.execute(tx)
    const units = await tx
      .selectFrom('units')
      .select(['id', 'name'])
      .where(sql<boolean>`id = any ((select access.units())::uuid[])`)
      .orderBy('name')
      .execute()
    const mine = tx.selectFrom('supervisorPhones').select('phone').where('userId', '=', actor.userId)
    return { supervisors: rows, units, myPhone: (await mine.executeTakeFirst())?.phone ?? null }
  },
})

/** The number under which those one watches over may call; empty takes it away. */
const setMyPhone = handle(volunteersApi.setMyPhone, {
  permission: 'volunteers:write',
  concerns: () => null,
  async run({ tx, actor }, { phone }) {
    const number = phone.trim()
    if (number === '') {
      await tx.deleteFrom('supervisorPhones').where('userId', '=', actor.userId).execute()
      return null
    }
    await tx
      .insertInto('supervisorPhones')
      .values({ userId: actor.userId, phone: number })
      .onConflict((conflict) => conflict.column('userId').doUpdateSet({ phone: number }))
      .execute()
    return null
  },
})

export const supervisorHandlers = [listSupervisors, setMyPhone]
