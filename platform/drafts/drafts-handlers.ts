import { type ColumnType, sql } from 'kysely'
import { owesSecondFactor } from '#platform/access/access-handlers.ts'
import { rolesAllowing } from '#platform/access/permission.ts'
import { type Context, type Handler, handle, type Requirement } from '#platform/operations/handler.ts'
import { ruleOf } from '#platform/operations/opening.ts'
import { invalid, notFound } from '#platform/problem.ts'
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

/** Drafts of these operations and no others: what somebody may not do any more, they have no draft of either. */
export function draftsHandlersFor(handlers: readonly Handler[]): Handler[] {
  const requirements = new Map(
    handlers.map(({ operation, permission }) => [operation.name as string, permission]),
  )
  const requirementOf = (operation: string): Requirement =>
    requirements.get(operation) ?? invalid({ code: 'not-allowed-value', field: 'operation' })

  const find = async (context: Context, key: Key) =>
    (await lookAs(context, key.operation, requirementOf(key.operation))) ? findDraft(context, key) : null
  const requireDraft = async (context: Context, key: Key): Promise<Draft> =>
    (await find(context, key)) ?? notFound()

  const findOwnDraft = handle(draftsApi.find, {
    permission: 'signed-in',
    concerns: () => null,
    run: find,
  })
  const saveDraft = handle(draftsApi.save, {
    permission: 'signed-in',
    concerns: () => null,
    async run(context, { content, operation, record }) {
      const { tx, now } = context
      if (!(await lookAs(context, operation, requirementOf(operation)))) notFound()
      await sql`select drafts.save(${record}, ${JSON.stringify(content)}::jsonb, ${now.toString()})`.execute(
        tx,
      )
      // About somebody whom they do not reach it cannot be seen again, and so is not kept.
      return (await findDraft(context, { operation, record })) ?? notFound()
    },
    again: requireDraft,
  })
  const discardDraft = handle(draftsApi.discard, {
    permission: 'signed-in',
    concerns: () => null,
    async run(context, { operation, record }) {
      if (!(await lookAs(context, operation, requirementOf(operation)))) return null
      await context.tx
        .deleteFrom('drafts.drafts')
        .where('operation', '=', operation)
        .where('record', '=', record)
        .execute()
      return null
    },
  })
  return [showKey, findOwnDraft, saveDraft, discardDraft] as unknown as Handler[]
}

const showKey = handle(draftsApi.key, {
  permission: 'signed-in',
  concerns: () => null,
  async run({ tx, actor, site }) {
    if (owesSecondFactor(actor, site.roles)) return { key: null }
    const { rows } = await sql<{ endings: string }>`select drafts.endings() as endings`.execute(tx)
    return { key: site.keyFor(`drafts of ${actor.userId} after ${rows[0]!.endings}`) }
  },
})

/** Opens what the operation of the draft would open today; false when it would open nothing. */
async function lookAs(
  { tx, actor, site }: Context,
  operation: string,
  needed: Requirement,
): Promise<boolean> {
  const { capacity } = actor
  const { byUnit, byCaseload, plain, guarded } = rolesAllowing(needed, capacity, site.roles)
  const { rows } = await sql<{ may: boolean }>`select drafts.look_as(${operation},
    ${ruleOf(needed)}, ${capacity}, ${byUnit}, ${byCaseload}, ${plain},
    ${guarded}) as may`.execute(tx)
  return rows[0]!.may
}

async function findDraft({ tx }: Context, { operation, record }: Key): Promise<Draft | null> {
  const draft = await tx
    .selectFrom('drafts.drafts')
    .select(['operation', 'record', 'content', 'savedAt'])
    .where('operation', '=', operation)
    .where('record', '=', record)
    .executeTakeFirst()
  return draft ?? null
}
