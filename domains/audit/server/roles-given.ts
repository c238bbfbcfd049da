import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import { auditApi, type RoleGiven } from '../model/audit-api.ts'

const monthsBack = 12

/** Every role that opened records in the last year, by whom it was given and who agreed: those held in a unit do. */
export const listRolesGiven = handle(auditApi.rolesGiven, {
  permission: 'audit:read',
  concerns: () => null,
  async run({ tx, today }) {
    const since = today.subtract({ months: monthsBack }).toString()
    const { rows } = await sql<RoleGiven>`
      select r.id, c.name, r.role, u.name as unit, r.begins, r.ends, giver.name as given_by, second.name as agreed_by
      from access.role_assignments r join access.colleagues c on c.id = r.user_id join units u on u.id = r.unit_id
      left join access.colleagues giver on giver.id = r.given_by
      left join access.colleagues second on second.id = r.agreed_by
      where r.begins >= ${since}::date order by r.begins desc, c.name`.execute(tx)
    return rows
  },
})
