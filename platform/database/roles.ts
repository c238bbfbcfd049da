import pg from 'pg'
import { advisoryLocks } from './connection.ts'

export const capacityRoles = [
  'landfall_staff',
  'landfall_volunteer',
  'landfall_partner',
  'landfall_participant',
  'landfall_relative',
  'landfall_system',
  'landfall_anyone',
] as const

/** Makes the roles that all organisations share; what exists is left as it is. */
export async function createRoles(client: pg.Client): Promise<void> {
  const wanted = ['landfall_owner', ...capacityRoles, 'landfall_signin']
  const { rows } = await client.query('select rolname from pg_roles where rolname = any($1)', [wanted])
  const present = rows.map((row) => row.rolname)
  if (wanted.every((role) => present.includes(role))) return
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock($1)', [advisoryLocks.directory])
  for (const role of wanted) await createRole(client, role, 'nologin')
  // An administrator who is not superuser (a managed server) must be a member to act as the owner.
  await client.query('grant landfall_owner to current_user')
  await client.query('commit')
}

/** The login role of one organisation: it may become each capacity, inherits nothing and owns nothing. */
export async function createLoginRole(client: pg.Client, role: string, password: string): Promise<void> {
  await createRole(client, role, 'login noinherit')
  const name = pg.escapeIdentifier(role)
  await client.query(`alter role ${name} password ${pg.escapeLiteral(password)}`)
  await client.query(`grant ${capacityRoles.join(', ')} to ${name} with inherit false, set true`)
  // Signing in comes before there is anybody to act as: until a transaction takes a role, this one is in force.
  await client.query(`grant landfall_signin to ${name} with inherit true, set true`)
}

async function createRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount === 0) await client.query(`create role ${pg.escapeIdentifier(role)} ${attributes}`)
}
