import type pg from 'pg'
import { refreshAsOfNow } from '#domains/people/server/as-of-now.ts'
import { hashPassword } from '#platform/access/password.ts'
import { txOn } from '#platform/operations/tx.ts'
import { exampleCentre } from './example.ts'
import { whileLoading } from './one-to-one/load-contacts.ts'
import { tablesInOrder } from './rows.ts'
import { examplePassword } from './sign-ins.ts'

/** Fills an empty, migrated database with the example centre as of a day, in one transaction. */
export async function loadExample(
  client: pg.ClientBase,
  { today, seed }: { today: string; seed?: number },
): Promise<void> {
  const rows = exampleCentre({ today, ...(seed === undefined ? {} : { seed }) })
  await client.query('begin')
  try {
    await client.query(
      `insert into access.organisation (name, country, zone, language, example) values ($1, 'BG', 'Europe/Sofia', 'en', true)`,
      ['The way back: Pleven and Oslo'],
    )
    await whileLoading(client, rows.lastContacts, async () => {
      for (const table of tablesInOrder) await insertAll(client, table, rows[table])
    })
    await client.query(
      `insert into signin.accounts (user_id, provider_id, account_id, password)
       select id, 'credential', id::text, $1 from signin.users where ended_at is null`,
      [await hashPassword(examplePassword)],
    )
    await refreshAsOfNow(
      txOn(client),
      rows.people.map(({ id }) => id),
      today,
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
  // The first pages are asked for at once, before the database would look at its tables by itself.
  await client.query(`analyze ${tablesInOrder.map(inSql).join(', ')}`)
}

const inSql = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What the migrations have written has another id in each database: a column more, and how it is found. */
type Found = {
  columns: string
  found: string
  /** What the row is found by and its table does not have. */
  by?: string[]
}
const foundByName: Record<string, Found> = {
  guaranteeItems: {
    columns: ', template_id',
    found:
      ", (select t.id from guarantee_templates t where t.code = n.code and t.country in ('BG', 'any') order by t.country = 'any' limit 1)",
  },
  bestInterestAssessments: {
    columns: ', checklist_id',
    found: ', (select c.id from child_checklists c where c.prison_id is null order by c.valid_from limit 1)',
  },
  servicesGiven: {
    columns: ', service_id',
    found: ", (select s.id from services s where s.unit_id is null and s.slug = j ->> 'service_slug')",
    by: ['serviceSlug'],
  },
}

async function insertAll(client: pg.ClientBase, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const { columns: more, found, by } = foundByName[table] ?? { columns: '', found: '' }
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !by?.includes(name))
  const names = columns.map(inSql)
  const asSql = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [inSql(name), value])),
  )
  await client.query(
    `insert into ${inSql(table)} (${names.join(', ')}${more}) select ${names.map((name) => `n.${name}`).join(', ')}${found}
     from jsonb_array_elements($1::jsonb) j, jsonb_populate_record(null::${inSql(table)}, j) n`,
    [JSON.stringify(asSql)],
  )
}
