import type { RoleTable } from '#platform/access/permission.ts'
import { known } from './one-to-one/known.ts'
import { clinics, partnerSignIn } from './referrals/words.ts'
import { emailOf, staff } from './staff.ts'

/** Known to everybody: there is nothing to protect where everyone is invented. */
export const examplePassword = 'the-way-back-home'

/** The example is to be looked at without an authenticator app; no real organisation goes without its second factor. */
export const withoutSecondFactor = (roles: RoleTable): RoleTable =>
  Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, { ...role, secondFactor: false }]))

const kinds = { network: 'volunteer (network)', visitor: 'volunteer (prison visitor)' }

/** Who can sign in, as a small table for the console. */
export function signInsOfExample(): string {
  const helps = (key: string) => known.some((one) => one.key === key)
  const colleagues = staff
    .filter(({ leftDaysAgo }) => leftDaysAgo === undefined)
    .map((one) => {
      const roles = [...one.roles, ...(helps(one.key) ? ['volunteer'] : [])]
      return [emailOf(one), roles.join(', '), one.unit ?? 'everywhere', one.language]
    })
  const volunteers = known
    .filter(({ isStaff }) => !isStaff)
    .map((one) => [emailOf(one), kinds[one.kinds], 'Oslo', one.tongue])
  const partner = [partnerSignIn.email, `partner (${clinics.Oslo.name})`, 'Oslo', partnerSignIn.language]
  const lines = [...colleagues, ...volunteers, partner]
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]!.length)))
  const table = lines.map(
    (line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`,
  )
  return [`Sign in as one of these, with the password ${examplePassword}`, ...table].join('\n')
}
