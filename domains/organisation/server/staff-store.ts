import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
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
  const people = await tx.selectFrom('access.colleagues').selectAll().orderBy('name').execute()
  const held = Map.groupBy(await rolesFrom(tx, today).orderBy('begins').execute(), ({ userId }) => userId)
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

export async function requireColleague(tx: Tx, id: string) {
  const found = await tx.selectFrom('access.colleagues').selectAll().where('id', '=', id).executeTakeFirst()
  return found ?? notFound()
}

export async function isEmailTaken(tx: Tx, email: string): Promise<boolean> {
  const found = tx.selectFrom('access.colleagues').select('id').where('email', '=', email)
  return (await found.executeTakeFirst()) !== undefined
}
