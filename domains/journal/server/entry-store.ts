import { type Generated, sql } from 'kysely'
import { prepared } from '#platform/operations/prepared.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { Compartment } from '../model/compartments.ts'
import type { Entry, EntryCorrection, EntryKind, FormerEntry, NewEntry } from '../model/entry.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    journalEntries: {
      id: Generated<string>
      version: Generated<number>
      personId: string
      kind: EntryKind
      compartment: Compartment
      happenedOn: string
      spokeWith: string | null
      text: string
      authorId: string
      writtenAt: string
      correctedAt: Generated<string | null>
      correctedBy: Generated<string | null>
    }
    journalFormerEntries: {
      entryId: string
      version: number
      compartment: Compartment
      happenedOn: string
      spokeWith: string | null
      text: string
      replacedAt: string
      replacedBy: string
    }
  }
}

export type EntryRow = Omit<Entry, 'mayCorrect'>

const entries = (tx: Tx) =>
  tx
    .selectFrom('journalEntries as entry')
    .innerJoin('access.colleagues as author', 'author.id', 'entry.authorId')
    .leftJoin('access.colleagues as corrector', 'corrector.id', 'entry.correctedBy')
    .select(['entry.id', 'entry.version', 'entry.personId', 'entry.kind', 'entry.compartment'])
    .select(['entry.happenedOn', 'entry.spokeWith', 'entry.text', 'entry.authorId', 'author.name as author'])
    .select(['entry.writtenAt', 'entry.correctedAt', 'corrector.name as correctedBy'])

/** Newest first; `before` is the last of the page before. */
export function listEntries(
  tx: Tx,
  asked: {
    records: string[]
    compartment: Compartment | undefined
    before: { happenedOn: string; id: string } | null
    most: number
  },
): Promise<EntryRow[]> {
  const { records, compartment, before, most } = asked
  const form = [records.length > 1 && 'records', compartment && 'compartment', before && 'before']
  return askEntries(tx, { records, only: records[0]!, compartment, most, ...before }, form.join())
}

type Page = {
  records: string[]
  only: string
  compartment: Compartment | undefined
  happenedOn?: string
  id?: string
  most: number
}

const askEntries = prepared((tx, page: Required<Page>, form: string) =>
  entries(tx)
    .$if(!form.includes('records'), (query) => query.where('entry.personId', '=', page.only))
    .$if(form.includes('records'), (query) =>
      query.where(sql<boolean>`entry.person_id = any (${page.records}::uuid[])`),
    )
    .$if(form.includes('compartment'), (query) => query.where('entry.compartment', '=', page.compartment!))
    .$if(form.includes('before'), (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('entry.happenedOn', 'entry.id'), '<', tuple(page.happenedOn, page.id)),
      ),
    )
    .orderBy('entry.happenedOn', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(page.most),
)

export async function requireEntry(tx: Tx, id: string): Promise<EntryRow> {
  return (await entries(tx).where('entry.id', '=', id).executeTakeFirst()) ?? notFound()
}

export async function insertEntry(
  tx: Tx,
  entry: NewEntry & { authorId: string; writtenAt: string },
): Promise<EntryRow> {
  const { id } = await tx.insertInto('journalEntries').values(entry).returning('id').executeTakeFirstOrThrow()
  return requireEntry(tx, id)
}

/** The database keeps what the entry said before, and who corrected it. */
export async function setEntry(
  tx: Tx,
  correction: EntryCorrection & { correctedAt: string },
): Promise<EntryRow> {
  const { id } = await setVersioned(tx, 'journalEntries', correction)
  return requireEntry(tx, id)
}

export const listFormerEntries = (tx: Tx, entryId: string): Promise<FormerEntry[]> =>
  tx
    .selectFrom('journalFormerEntries as former')
    .innerJoin('access.colleagues as corrector', 'corrector.id', 'former.replacedBy')
    .select(['former.version', 'former.compartment', 'former.happenedOn', 'former.spokeWith', 'former.text'])
    .select(['former.replacedAt', 'corrector.name as replacedBy'])
    .where('former.entryId', '=', entryId)
    .orderBy('former.version', 'desc')
    .execute()
