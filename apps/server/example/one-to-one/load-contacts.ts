import type pg from 'pg'
import type { LastContact } from './rows.ts'

// What these triggers make of each row as it is told stands among the rows already; the keys are checked all the same.
const tables = ['meetings', 'meeting_logs']

/** Lets something be loaded past what the database keeps row by row, and then brings that in line at once. */
export async function whileLoading(
  client: pg.ClientBase,
  contacts: readonly LastContact[],
  load: () => Promise<void>,
): Promise<void> {
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  await load()
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  await client.query(
    `update match_contacts c set last_contact = k."lastContact", last_log = k."lastLog"
     from jsonb_to_recordset($1::jsonb) k ("matchId" uuid, "lastContact" date, "lastLog" date) where c.match_id = k."matchId"`,
    [JSON.stringify(contacts)],
  )
}
