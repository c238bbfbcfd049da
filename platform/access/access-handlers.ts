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
      capacities: [...new Set(actor.roles.flatMap(({ role }) => site.roles[role]?.capacity ?? []))],
      roles: rolesHere(actor, site.roles),
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
  return owesSecondFactor(actor, roles) ? 'second-factor-setup' : 'ready'
}

export const owesSecondFactor = (actor: Actor, roles: RoleTable): boolean =>
  !actor.twoFactor && rolesHere(actor, roles).some(({ role }) => roles[role]?.secondFactor)

const permissionsOf = (actor: Actor, roles: RoleTable): string[] => [
  ...new Set(rolesHere(actor, roles).flatMap(({ role }) => roles[role]?.permissions ?? [])),
]

/** The roles that count on the side from which this request acts. */
const rolesHere = (actor: Actor, roles: RoleTable): Actor['roles'] =>
  actor.roles.filter(({ role }) => roles[role]?.capacity === actor.capacity)

export const accessHandlers = [me, setLanguage]
