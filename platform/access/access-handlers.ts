import { sql } from 'kysely'
import { type Actor, type Context, handle } from '#platform/operations/handler.ts'
import { accessApi, type Me, type Step } from './access-api.ts'
import type { RoleTable } from './permission.ts'

type FrontDoor = Me['organisation'] & { begun: boolean }

export const me = handle(accessApi.me, {
  permission: 'anyone',
  concerns: () => null,
  async run({ tx, actor, site }) {
    const { rows } = await sql<FrontDoor>`select * from access.front_door()`.execute(tx)
    const { begun, ...organisation } = rows[0]!
    const signedIn = actor.userId !== ''
    const { userId: id, name, email, language, twoFactor } = actor
    return {
      step: stepOf(actor, begun, site.roles),
      user: signedIn ? { id, name, email, language, twoFactor } : null,
      capacity: actor.capacity,
      roles: actor.roles,
      permissions: permissionsOf(actor, site.roles),
      organisation,
    }
  },
})

export const setLanguage = handle(accessApi.setLanguage, {
  permission: 'signed-in',
  concerns: () => null,
  async run({ tx }: Context, { language }) {
    await sql`select access.set_language(${language})`.execute(tx)
    return null
  },
})

function stepOf(actor: Actor, begun: boolean, roles: RoleTable): Step {
  if (!begun) return 'first-run'
  if (actor.userId === '') return 'signed-out'
  const owesSecondFactor = !actor.twoFactor && actor.roles.some(({ role }) => roles[role]?.secondFactor)
  return owesSecondFactor ? 'second-factor-setup' : 'ready'
}

const permissionsOf = (actor: Actor, roles: RoleTable): string[] => [
  ...new Set(actor.roles.flatMap(({ role }) => roles[role]?.permissions ?? [])),
]

export const accessHandlers = [me, setLanguage]
