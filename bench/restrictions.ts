import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { migrationDirectories } from '#apps/server/domains.ts'
import { openCluster } from '#platform/database/cluster.ts'
import { withClient } from '#platform/database/connection.ts'
import { adminDatabaseOf, createOrganisation, prepareDirectory } from '#platform/database/directory.ts'
import { readMigrations } from '#platform/database/migrate.ts'

// What asking who is kept apart adds to a page, without any restriction and with a hundred thousand:
// node bench/restrictions.ts
const most = 100_000
const today = '2026-11-22'

const house = `
  insert into units (name, language, opened_on) values ('Oslo', 'nb', '2020-01-01');
  insert into people (unit_id, given_name, display_name, sort_name, search_key, contact, languages)
    select (select id from units), 'Given' || n, 'Given' || n, 'given' || n, 'given' || n, '{}', '[]' from generate_series(1, 20000) n`

/** Everybody is kept apart from ten others on average; every tenth row stands on a volunteer. */
const restrictions = `
  insert into restrictions (person_id, other_kind, other_id, kind, begins, recorded_at)
    select p.ids[1 + n % 20000], case when n % 10 = 0 then 'volunteer' else 'participant' end,
      case when n % 10 = 0 then uuidv7() else p.ids[1 + (n % 20000 + 1 + (n * 7919) % 19999) % 20000] end,
      'non-association', '2026-01-01', now()
    from (select array_agg(id) as ids from people) p, generate_series(1, ${most}) n`

const question = {
  'two people': `select * from kept_apart((select ids[1:1] from asked), (select ids[2:2] from asked), '${today}')`,
  'a person and everybody': `select * from kept_apart((select ids[1:1] from asked), null, '${today}')`,
  'forty guests': `select * from kept_apart_among((select ids[1:40] from asked), '${today}')`,
}

/** As the server asks: as a colleague of the unit, many times on a warm connection; the middle one. */
async function median(client: pg.Client, text: string): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 220; turn++) {
    const from = performance.now()
    await client.query(text)
    if (turn >= 20) times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}

async function asked(client: pg.Client): Promise<Record<string, number>> {
  await client.query(`begin; create temp table asked as
    select array_agg(id) as ids from (select id from people order by md5(id::text) limit 40) p; grant select on asked to landfall_staff`)
  await client.query(`select set_config('landfall.units', (select '{' || id || '}' from units), true),
    set_config('landfall.user', '${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}', true)`)
  await client.query('set local role landfall_staff')
  const nothing = await median(client, 'select 1')
  const found: Record<string, number> = {}
  for (const [name, text] of Object.entries(question)) found[name] = (await median(client, text)) - nothing
  await client.query('rollback')
  return found
}

const dataDir = mkdtempSync(join(tmpdir(), 'landfall-restrictions-'))
chmodSync(dataDir, 0o711)
const cluster = await openCluster({ dataDir })
try {
  await prepareDirectory(cluster)
  await createOrganisation(cluster, { slug: 'bench', name: 'Bench' }, readMigrations(migrationDirectories))
  const owner = await adminDatabaseOf(cluster, 'bench')
  await withClient(owner, async (client) => {
    await client.query(house)
    await client.query('vacuum analyze')
    const none = await asked(client)
    await client.query(restrictions)
    await client.query('vacuum analyze')
    const many = await asked(client)
    console.log(`milliseconds added by asking, with none and with ${most.toLocaleString('en')} restrictions`)
    for (const name of Object.keys(question))
      console.log(`${name.padEnd(24)} ${none[name]!.toFixed(2)} ${many[name]!.toFixed(2)}`)
    const slowest = Math.max(...Object.values(many))
    console.log(slowest < 1 ? 'less than 1 ms' : `more than 1 ms: ${slowest.toFixed(2)}`)
  })
} finally {
  await cluster.close()
  rmSync(dataDir, { recursive: true, force: true })
}
