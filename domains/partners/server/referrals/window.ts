import { sql } from 'kysely'
import { type Context, handle } from '#platform/operations/handler.ts'
import { windowApi } from '../../model/referrals/window-api.ts'
import { answerReferral } from './answer.ts'
import { readFile } from './files.ts'
import { markSeen } from './seen.ts'
import { listAtWindow, readAtWindow, standAtTheWindow } from './window-store.ts'

const personIn = (output: unknown): string | null =>
  (output as { personId?: string } | undefined)?.personId ?? null
const who = ({ actor }: Context) => ({ how: 'window' as const, byName: actor.name })

const list = handle(windowApi.list, {
  permission: 'window:read',
  concerns: () => null,
  async run(context) {
    await standAtTheWindow(context)
    return listAtWindow(context.tx)
  },
})

const show = handle(windowApi.show, {
  permission: 'window:read',
  concerns: (_input, output) => personIn(output),
  async run(context, { id }) {
    await standAtTheWindow(context)
    return readAtWindow(context.tx, id)
  },
})

const see = handle(windowApi.see, {
  permission: 'window:write',
  concerns: (_input, output) => personIn(output),
  async run(context, { id }) {
    await standAtTheWindow(context)
    return markSeen(context, id, who(context))
  },
  again: (context, { id }) => readAgain(context, id),
})

const answer = handle(windowApi.answer, {
  permission: 'window:write',
  concerns: (_input, output) => personIn(output),
  async run(context, { id, ...given }) {
    await standAtTheWindow(context)
    return answerReferral(context, id, given, who(context))
  },
  again: (context, { id }) => readAgain(context, id),
})

async function readAgain(context: Context, id: string) {
  await standAtTheWindow(context)
  return readAtWindow(context.tx, id)
}

const file = handle(windowApi.file, {
  permission: 'window:read',
  concerns: () => null,
  async run(context, { itemId }) {
    await standAtTheWindow(context)
    return readFile(context.tx, itemId)
  },
})

const deleted = handle(windowApi.deleted, {
  permission: 'window:write',
  concerns: (_input, output) => personIn(output),
  async run(context, { id, words }) {
    const { personId } = await readAgain(context, id)
    return { ...(await sayDeleted(context, id, words)), personId }
  },
  again: async (_context, { id }) => ({ id, count: 0 }),
})

/** They have deleted what they were asked to delete. */
export async function sayDeleted({ tx }: Pick<Context, 'tx'>, id: string, words: string | null) {
  const { rows } = await sql<{ count: number }>`
    select referral_say_deleted(${id}, ${words ?? ''}) as count`.execute(tx)
  return { id, count: rows[0]?.count ?? 0 }
}

export const windowHandlers = [list, show, see, answer, file, deleted]
