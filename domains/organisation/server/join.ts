import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import { type ReasonCode, refuse } from '#platform/problem.ts'
import type { OpenInvitation } from '../model/joining.ts'
import { organisationApi } from '../model/organisation-api.ts'

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

const showInvitation = handle(organisationApi.invitation, {
  permission: 'anyone',
  concerns: () => null,
  async run({ tx }, { token }) {
    const { rows } = await sql<OpenInvitation>`
      select * from access.invitation_by_token(${hashOfToken(token)})`.execute(tx)
    const unknown = { name: '', email: '', language: 'en', organisation: '', state: 'unknown' } as const
    return rows[0] ?? unknown
  },
})

const join = handle(organisationApi.join, {
  permission: 'anyone',
  concerns: () => null,
  async run({ tx, today, site }, { token, name, language, password }) {
    const hash = await site.hashPassword(password)
    const { rows } = await sql<{ outcome: 'done' | ReasonCode }>`select access.accept_invitation(
      ${hashOfToken(token)}, ${name}, ${hash}, ${language}, ${today.toString()}) as outcome`.execute(tx)
    const { outcome } = rows[0]!
    if (outcome !== 'done') refuse(outcome)
    return null
  },
})

export const joiningHandlers = [showInvitation, join]
