import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { assignableKinds, duplicatesApi, type EntryAssignment } from '../model/duplicates-api.ts'
import { refreshAsOfNow } from './as-of-now.ts'
import { readMerge } from './merge-store.ts'
import { requirePersonToChange } from './person-store.ts'

/** After an undone merge: what was written on the common record and belongs to the other one goes there. */
export const assignEntries = handle(duplicatesApi.assignEntries, {
  permission: 'people:merge',
  concerns: (_input, output) => (output ? [output.personId, output.intoId] : []),
  async run({ tx, today }, { id, entries }) {
    const merge = await readMerge(tx, id)
    if (merge.undoneAt === null) refuse('merge-not-undone')
    await requirePersonToChange(tx, merge.personId)
    await requirePersonToChange(tx, merge.intoId)
    const later = new Set(merge.laterEntries.map((entry) => `${entry.kind} ${entry.id}`))
    if (!entries.every((entry) => later.has(`${entry.kind} ${entry.id}`))) notFound()
    for (const kind of assignableKinds) await hand(tx, kind, idsOf(entries, kind), merge.personId)
    await refreshAsOfNow(tx, [merge.personId, merge.intoId], today.toString())
    return readMerge(tx, id)
  },
  again: ({ tx }, { id }) => readMerge(tx, id),
})

type Entries = EntryAssignment['entries']

const idsOf = (entries: Entries, kind: Entries[number]['kind']) =>
  entries.filter((entry) => entry.kind === kind).map(({ id }) => id)

async function hand(tx: Tx, table: Entries[number]['kind'], ids: string[], personId: string): Promise<void> {
  if (ids.length === 0) return
  await sql`update ${sql.table(table)} set person_id = ${personId} where id = any (${ids}::uuid[])`.execute(
    tx,
  )
  if (table !== 'release_dates') return
  // A date replaces only dates of the same record.
  await sql`update release_dates d set superseded_by = null where superseded_by is not null
    and exists (select from release_dates o where o.id = d.superseded_by and o.person_id <> d.person_id)
    and (id = any (${ids}::uuid[]) or superseded_by = any (${ids}::uuid[]))`.execute(tx)
}
