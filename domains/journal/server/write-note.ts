import { type Context, handle } from '#platform/operations/handler.ts'
import { refuseIfAny } from '#platform/problem.ts'
import type { Entry } from '../model/entry.ts'
import { obstaclesToCorrection, obstaclesToEntry } from '../model/entry-rules.ts'
import { journalApi } from '../model/journal-api.ts'
import { requirePart, requirePartForWriting } from './compartment-store.ts'
import { insertEntry, requireEntry, setEntry } from './entry-store.ts'
import { asEntry } from './list-entries.ts'

export const writeNote = handle(journalApi.writeNote, {
  permission: 'journal:write',
  concerns: ({ personId }) => personId,
  async run({ tx, actor, now, today }, entry) {
    const part = await requirePartForWriting(tx, entry.personId)
    refuseIfAny(obstaclesToEntry(entry, { today: today.toString(), mayWrite: part.mayWrite }))
    const written = await insertEntry(tx, { ...entry, authorId: actor.userId, writtenAt: now.toString() })
    return asEntry(written, part, actor.userId)
  },
  again: (context, _input, id) => readEntry(context, id),
})

export const correctNote = handle(journalApi.correctNote, {
  permission: 'journal:write',
  concerns: (_input, entry) => entry?.personId ?? null,
  async run({ tx, actor, now, today }, correction) {
    const entry = await requireEntry(tx, correction.id)
    const part = await requirePart(tx, entry.personId)
    const { userId } = actor
    const { mayWrite } = part
    refuseIfAny(obstaclesToCorrection(entry, correction, { today: today.toString(), mayWrite, userId }))
    return asEntry(await setEntry(tx, { ...correction, correctedAt: now.toString() }), part, userId)
  },
  again: (context, { id }) => readEntry(context, id),
})

async function readEntry({ tx, actor }: Pick<Context, 'tx' | 'actor'>, id: string): Promise<Entry> {
  const entry = await requireEntry(tx, id)
  return asEntry(entry, await requirePart(tx, entry.personId), actor.userId)
}
