import { randomInt } from 'node:crypto'
import { hashOfCode } from '#domains/organisation/server/index.ts'
import type { Cluster } from '#platform/database/cluster.ts'
import { withClient } from '#platform/database/connection.ts'
import { adminDatabaseOf } from '#platform/database/directory.ts'

/** Letters and digits that nobody mistakes for each other when typing from a screen. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** While nobody can sign in yet: a fresh one-time code for the first administrator; null once somebody can. */
export async function firstRunCode(cluster: Cluster, slug: string): Promise<string | null> {
  return withClient(await adminDatabaseOf(cluster, slug), async (client) => {
    const { rowCount } = await client.query('select from signin.users limit 1')
    if (rowCount !== 0) return null
    const code = [4, 4, 4]
      .map((length) => Array.from({ length }, () => letters[randomInt(letters.length)]).join(''))
      .join('-')
    await client.query(
      `insert into access.organisation (name, country, zone, language, first_run_code) values ('', 'NO', 'UTC', 'en', $1)
       on conflict (only_one) do update set first_run_code = excluded.first_run_code`,
      [hashOfCode(code)],
    )
    return code
  })
}
