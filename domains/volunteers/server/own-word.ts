import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import { notFound } from '#platform/problem.ts'
import { type OwnAsk, ownWordApi } from '../model/own-word-api.ts'

const listMyAsks = handle(ownWordApi.asked, {
  permission: 'signed-in',
  concerns: () => null,
  async run({ tx, now }) {
    const { rows } = await sql<OwnAsk>`select id, name, unit, asked_by, asked_at
      from volunteer_asks_of_mine(${now.toString()})`.execute(tx)
    return rows
  },
})

/** "That is me", or "that is not me": only whoever signs in says so. */
const answerAsk = handle(ownWordApi.answer, {
  permission: 'signed-in',
  concerns: (_input, output) => (output as { volunteerId?: string } | undefined)?.volunteerId ?? null,
  async run({ tx, now }, { id, isMe }) {
    const { rows } = await sql<{ volunteerId: string | null }>`
      select volunteer_answer_ask(${id}, ${isMe}, ${now.toString()}) as volunteer_id`.execute(tx)
    return { id, volunteerId: rows[0]?.volunteerId ?? notFound() }
  },
  again: async (_context, { id }) => ({ id }),
})

export const ownWordHandlers = [listMyAsks, answerAsk]
