import type { ColumnType } from 'kysely'
import { type Context, handle } from '#platform/operations/handler.ts'
import { type Draft, draftsApi } from './drafts-api.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    'drafts.drafts': {
      userId: string
      operation: string
      record: string
      content: ColumnType<Record<string, unknown>, string, string>
      savedAt: string
    }
  }
}

type Key = { operation: string; record: string }

async function findDraft({ tx }: Context, { operation, record }: Key): Promise<Draft | null> {
  const draft = await tx
    .selectFrom('drafts.drafts')
    .select(['operation', 'record', 'content', 'savedAt'])
    .where('operation', '=', operation)
    .where('record', '=', record)
    .executeTakeFirst()
  return draft ?? null
}

const requireDraft = async (context: Context, key: Key): Promise<Draft> => (await findDraft(context, key))!

export const findOwnDraft = handle(draftsApi.find, {
  permission: 'signed-in',
  concerns: () => null,
  run: findDraft,
})

export const saveDraft = handle(draftsApi.save, {
  permission: 'signed-in',
  concerns: () => null,
  async run(context, { content, ...key }) {
    const { tx, actor, now } = context
    const savedAt = now.toString()
    await tx
      .insertInto('drafts.drafts')
      .values({ userId: actor.userId, ...key, content: JSON.stringify(content), savedAt })
      .onConflict((conflict) =>
        conflict
          .columns(['userId', 'operation', 'record'])
          .doUpdateSet({ content: JSON.stringify(content), savedAt }),
      )
      .execute()
    return requireDraft(context, key)
  },
  again: requireDraft,
})

export const discardDraft = handle(draftsApi.discard, {
  permission: 'signed-in',
  concerns: () => null,
  async run({ tx }, { operation, record }) {
    await tx
      .deleteFrom('drafts.drafts')
      .where('operation', '=', operation)
      .where('record', '=', record)
      .execute()
    return null
  },
})

export const draftsHandlers = [findOwnDraft, saveDraft, discardDraft]
