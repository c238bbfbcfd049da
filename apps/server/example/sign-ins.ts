import type { RoleTable } from '#platform/access/permission.ts'
import { emailOf, staff } from './staff.ts'

/** Known to everybody: there is nothing to protect where everyone is invented. */
export const examplePassword = 'the-way-back-home'

/** The example is to be looked at without an authenticator app; no real organisation goes without its second factor. */
export const withoutSecondFactor = (roles: RoleTable): RoleTable =>
  Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, { ...role, secondFactor: false }]))

/** Who can sign in, as a small table for the console. */
export function signInsOfExample(): string {
  const lines = staff
    .filter(({ leftDaysAgo }) => leftDaysAgo === undefined)
    .map((one) => [emailOf(one), one.roles.join(', '), one.unit ?? 'everywhere', one.language])
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]!.length)))
  const table = lines.map(
    (line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`,
  )
  return [`Sign in as one of these, with the password ${examplePassword}`, ...table].join('\n')
}
