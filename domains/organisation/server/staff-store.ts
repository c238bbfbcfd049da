import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
import { staffRoles } from '../model/roles.ts'
import type { Colleague } from '../model/staff.ts'
import { absencesFrom } from './absence-store.ts'
import { rolesFrom } from './role-store.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    'access.colleagues': {
      id: string
      name: string
      email: string
      language: Language
      ended: boolean
      twoFactorEnabled: boolean
    }
  }
}

/** Everybody who works or worked here, with what they hold and who stands in for them today. */
export async function listStaff(tx: Tx, today: string): Promise<Colleague[]> {
  const people = await tx
    .selectFrom('access.colleagues as user')
    .selectAll()
    .where(({ or, not, exists }) => or([exists(rolesOf(tx, 'staff')), not(exists(rolesOf(tx, 'others')))]))
    .orderBy('name')
    .execute()
  const roles = await rolesFrom(tx, today).where('role', 'in', staffRoles).orderBy('begins').execute()
  const held = Map.groupBy(roles, ({ userId }) => userId)
  const absences = (await absencesFrom(tx, today)).filter(({ begins }) => begins <= today)
  return people.map(({ twoFactorEnabled, ...person }) => {
    const away = absences.find(({ userId }) => userId === person.id)
    return {
      ...person,
      twoFactor: twoFactorEnabled,
      roles: held.get(person.id) ?? [],
      away: away ? { until: away.ends, deputyName: away.deputyName } : null,
    }
  })
}

/** Whoever signs in only as a volunteer or a partner is no colleague; whoever holds nothing yet may become one. */
const rolesOf = (tx: Tx, whose: 'staff' | 'others') =>
  tx
    .selectFrom('access.roleAssignments as held')
    .select('held.id')
    .whereRef('held.userId', '=', 'user.id' as never)
    .where('held.role', whose === 'staff' ? 'in' : 'not in', staffRoles)

export async function requireColleague(tx: Tx, id: string) {
  const found = await tx.selectFrom('access.colleagues').selectAll().where('id', '=', id).executeTakeFirst()
  return found ?? notFound()
}

export async function isEmailTaken(tx: Tx, email: string): Promise<boolean> {
  const found = tx.selectFrom('access.colleagues').select('id').where('email', '=', email)
  return (await found.executeTakeFirst()) !== undefined
}
