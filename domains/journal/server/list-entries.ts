import { handle } from '#platform/operations/handler.ts'
import { notFound } from '#platform/problem.ts'
import type { Entry } from '../model/entry.ts'
import { journalApi } from '../model/journal-api.ts'
import { type Part, requirePart } from './compartment-store.ts'
import { type EntryRow, listEntries, listFormerEntries, requireEntry } from './entry-store.ts'

const pageSize = 20

export const listTheJournal = handle(journalApi.list, {
  permission: 'journal:read',
  concerns: ({ personId }) => personId,
  async run({ tx, actor }, { personId, compartment, before }) {
    const cursor = before === undefined ? null : { happenedOn: before.slice(0, 10), id: before.slice(11) }
    const among = (records: string[]) =>
      listEntries(tx, { records, compartment, before: cursor, most: pageSize + 1 })
    // Few people have more than one record: only then is it asked again, of all of them.
    const [{ records, ...part }, own] = await Promise.all([requirePart(tx, personId), among([personId])])
    const found = records.length > 1 ? await among(records) : own
    const page = found.slice(0, pageSize)
    const last = page.at(-1)
    return {
      entries: page.map((entry) => asEntry(entry, part, actor.userId)),
      next: found.length > pageSize && last ? `${last.happenedOn}_${last.id}` : null,
      ...part,
    }
  },
})

export const listFormerTexts = handle(journalApi.formerTexts, {
  permission: 'journal:read',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId, id }) {
    const { records } = await requirePart(tx, personId)
    const entry = await requireEntry(tx, id)
    if (!records.includes(entry.personId)) notFound()
    return listFormerEntries(tx, id)
  },
})

/** The entry as this reader may treat it. */
export const asEntry = (entry: EntryRow, { mayWrite }: Pick<Part, 'mayWrite'>, userId: string): Entry => ({
  ...entry,
  mayCorrect:
    mayWrite.includes(entry.compartment) && (entry.kind !== 'own-words' || entry.authorId === userId),
})
