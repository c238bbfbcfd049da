import pg from 'pg'
import { type RoleTable, rolesAllowing } from '#platform/access/permission.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { Handler, Requirement } from './handler.ts'

/** What the opening found out: may this be done, by whom, and was this very command done before. */
export type Opening = {
  verdict: 'ok' | 'not-signed-in' | 'forbidden' | 'second-factor-needed'
  userId: string | null
  name: string | null
  email: string | null
  language: Language | null
  twoFactor: boolean | null
  sessionId: string | null
  held: { role: string; unitId: string | null }[] | null
  earlier: EarlierCommand | null
}

export type EarlierCommand = {
  operation: string
  input_hash: string
  status: string
  record: string | null
  reasons: { code: string }[] | null
}

const textArray = (values: string[]) => pg.escapeLiteral(`{${values.join(',')}}`)

/** The roles that may do something, as SQL, by how far each reaches; empty lists let nobody in. */
function rolesWith(permission: Requirement, capacity: string, roles: RoleTable): string {
  const { byUnit, byCaseload, plain, guarded } = rolesAllowing(permission, capacity, roles)
  return [byUnit, byCaseload, plain, guarded].map(textArray).join(', ')
}

/** How PostgreSQL is told what is required: a role that allows it, where it is not open to more. */
export const ruleOf = (permission: Requirement): 'anyone' | 'signed-in' | 'role' =>
  permission === 'anyone' || permission === 'signed-in' ? permission : 'role'

const preparedBy = new WeakMap<RoleTable, WeakMap<Handler, Map<string, string>>>()

/** A role opens nothing in another capacity than its own. */
function permissionPart(handler: Handler, capacity: string, roles: RoleTable): string {
  const prepared = preparedBy.get(roles) ?? new WeakMap<Handler, Map<string, string>>()
  preparedBy.set(roles, prepared)
  const known = prepared.get(handler) ?? new Map<string, string>()
  prepared.set(handler, known)
  const { permission } = handler
  const part =
    known.get(capacity) ??
    `'${ruleOf(permission)}', ${pg.escapeLiteral(permission)}, ${rolesWith(permission, capacity, roles)}`
  known.set(capacity, part)
  return part
}

/** One text, one round trip: begin, become the actor, and set the mark to which a refusal returns. */
export function openingText(
  handler: Handler,
  request: { token: string; capacity: string; commandId: string | null; today: string },
  roles: RoleTable,
): string {
  const reads = handler.operation.kind === 'query'
  const command = request.commandId ? pg.escapeLiteral(request.commandId) : 'null'
  return (
    `begin; select operations.open(${pg.escapeLiteral(request.token)}, ${pg.escapeLiteral(request.capacity)}, ` +
    `${permissionPart(handler, request.capacity, roles)}, '${request.today}', ${command}, ${reads}) as opening${reads ? '' : '; savepoint work'}`
  )
}

/** What PostgreSQL answered to the opening's text. */
export const openingIn = (results: unknown): Opening =>
  (results as pg.QueryResult<{ opening: Opening }>[])[1]!.rows[0]!.opening
