import type { Kysely, Selectable } from 'kysely'
import { notFound, Problem } from '#platform/problem.ts'
import type { Tables, Tx } from './tx.ts'

type Edit = { id: string; version: number }

/** Changes a record that carries a version. An edit based on an older one is refused and handed the record as it is now. */
export async function setVersioned<Table extends keyof Tables & string>(
  tx: Tx,
  table: Table,
  { id, version, ...change }: Edit & Record<string, unknown>,
): Promise<Selectable<Tables[Table]>> {
  const loose = tx as never as LooseTx
  const changed = await loose
    .updateTable(table as string)
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  if (changed) return changed as Selectable<Tables[Table]>
  const current = await loose
    .selectFrom(table as string)
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!current) return notFound()
  throw new Problem('out-of-date', [{ code: 'out-of-date' }], current)
}

// biome-ignore lint/suspicious/noExplicitAny: the table is a parameter, which Kysely's types cannot follow
type LooseTx = Kysely<any>
