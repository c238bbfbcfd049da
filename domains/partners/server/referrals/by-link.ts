import { randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { hashOfToken } from '#domains/organisation/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { linkApi } from '../../model/referrals/window-api.ts'
import { answerReferral } from './answer.ts'
import { readFile } from './files.ts'
import { markSeen } from './seen.ts'
import { sayDeleted } from './window.ts'
import { findBehindKey, readAtWindow, standAtTheWindow } from './window-store.ts'

const personIn = (output: unknown): string | null =>
  (output as { personId?: string } | undefined)?.personId ?? null
const codeHash = ({ site }: Context, token: string, code: string) =>
  site.fingerprint(['code of a referral', token, code])

/** Wrong tries are counted, and a count must stay: so "wrong" is an answer here and not a refusal, which would undo it. */
const perAddress = { most: 20, minutes: 10 }

type Sent = { outcome: 'sent' | 'too-many' | 'gone'; name: string; email: string; language: Language }

const askCode = handle(linkApi.askCode, {
  permission: 'anyone',
  perAddress,
  concerns: () => null,
  async run(context, { token }) {
    const { tx, site, changed } = context
    changed([])
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const { rows } = await sql<Sent>`select * from referral_ask_code(${hashOfToken(token)},
      ${codeHash(context, token, code)})`.execute(tx)
    const { outcome, email, language } = rows[0]!
    if (outcome !== 'sent') return { outcome, sentTo: null }
    const values = {
      subject: format(language, 'partners.mail.code.subject'),
      text: format(language, 'partners.mail.code.text', { code }),
    }
    const sent = await site.mail({ to: email, kind: 'paper', language, values }).then(
      () => true,
      () => false,
    )
    return sent ? { outcome, sentTo: hidden(email) } : { outcome: 'not-sent' as const, sentTo: null }
  },
  again: async () => ({ outcome: 'gone' as const, sentTo: null }),
})

/** Enough to know which mailbox to open, for whoever has it. */
const hidden = (email: string) => email.replace(/^(.)[^@]*/, '$1…')

const enterCode = handle(linkApi.enterCode, {
  permission: 'anyone',
  perAddress,
  concerns: () => null,
  async run(context, { token, code }) {
    const { tx, changed } = context
    changed([])
    const key = randomBytes(32).toString('base64url')
    type Outcome = 'opened' | 'wrong' | 'code-over' | 'gone'
    const { rows } = await sql<{ outcome: Outcome }>`select referral_enter_code(${hashOfToken(token)},
      ${codeHash(context, token, code)}, ${hashOfToken(key)}) as outcome`.execute(tx)
    const { outcome } = rows[0]!
    return { outcome, key: outcome === 'opened' ? key : null }
  },
  again: async () => ({ outcome: 'gone' as const, key: null }),
})

/** Everything behind a key works on the one referral that it opens. */
async function open(context: Context, key: string) {
  await standAtTheWindow(context, key)
  const id = await findBehindKey(context.tx)
  const { rows } = await sql<{ name: string | null }>`select referral_key_name() as name`.execute(context.tx)
  return { id, who: { how: 'link' as const, byName: rows[0]?.name ?? null } }
}

const read = handle(linkApi.read, {
  permission: 'anyone',
  concerns: (_input, output) => personIn(output),
  async run(context, { key }) {
    context.changed([])
    const { id, who } = await open(context, key)
    await markSeen(context, id, who)
    return readAtWindow(context.tx, id)
  },
  again: (context, { key }) => open(context, key).then(({ id }) => readAtWindow(context.tx, id)),
})

const answer = handle(linkApi.answer, {
  permission: 'anyone',
  concerns: (_input, output) => personIn(output),
  async run(context, { key, ...given }) {
    context.changed(Object.keys(given))
    const { id, who } = await open(context, key)
    return answerReferral(context, id, given, who)
  },
  again: (context, { key }) => open(context, key).then(({ id }) => readAtWindow(context.tx, id)),
})

const file = handle(linkApi.file, {
  permission: 'anyone',
  concerns: () => null,
  async run(context, { key, itemId }) {
    context.changed([])
    await open(context, key)
    return readFile(context.tx, itemId)
  },
  again: async (context, { key, itemId }) => {
    await open(context, key)
    return readFile(context.tx, itemId)
  },
})

const deleted = handle(linkApi.deleted, {
  permission: 'anyone',
  concerns: () => null,
  async run(context, { key, words }) {
    context.changed(['words'])
    const { id } = await open(context, key)
    return sayDeleted(context, id, words)
  },
  again: (context, { key }) => open(context, key).then(({ id }) => ({ id, count: 0 })),
})

export const byLinkHandlers = [askCode, enterCode, read, answer, file, deleted]
