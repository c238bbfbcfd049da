import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { type ReasonCode, refuse } from '#platform/problem.ts'
import type { OpenInvitation } from '../model/joining.ts'
import { organisationApi } from '../model/organisation-api.ts'

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

const showInvitation = handle(organisationApi.invitation, {
  permission: 'anyone',
  concerns: () => null,
  async run({ tx }, { token }) {
    const unknown = { name: '', email: '', language: 'en', organisation: '', state: 'unknown' } as const
    return (await findInvitation(tx, token)) ?? unknown
  },
})

const join = handle(organisationApi.join, {
  permission: 'anyone',
  concerns: () => null,
  async run({ tx, today, site }, { token, name, language, password }) {
    // Asked first: a password is costly to hash, and anybody can send one.
    const state = await stateOf(tx, token)
    if (state !== 'open') refuse(`invitation-${state}`)
    const hash = await site.hashPassword(password)
    const { rows } = await sql<{ outcome: 'done' | ReasonCode }>`select access.accept_invitation(
      ${hashOfToken(token)}, ${name}, ${hash}, ${language}, ${today.toString()}) as outcome`.execute(tx)
    const { outcome } = rows[0]!
    if (outcome !== 'done') refuse(outcome)
    return null
  },
})

async function findInvitation(tx: Tx, token: string): Promise<OpenInvitation | undefined> {
  const { rows } = await sql<OpenInvitation>`
    select * from access.invitation_by_token(${hashOfToken(token)})`.execute(tx)
  return rows[0]
}

const stateOf = async (tx: Tx, token: string) => (await findInvitation(tx, token))?.state ?? 'unknown'

export const joiningHandlers = [showInvitation, join]
