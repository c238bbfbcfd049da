import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import { type ReasonCode, refuse } from '#platform/problem.ts'
import { organisationApi } from '../model/organisation-api.ts'
import { zoneOf } from './zones.ts'

export const hashOfCode = (code: string): string =>
  createHash('sha256').update(code.trim().toUpperCase()).digest('base64url')

/** The very first user. The code from the console proves that whoever asks also runs the machine. */
export const begin = handle(organisationApi.begin, {
  permission: 'anyone',
  concerns: () => null,
  async run({ tx, today, site }, { code, organisation, country, language, name, email, password }) {
    // Asked first: a password is costly to hash, and anybody can send one.
    const door = await sql<{ begun: boolean }>`select begun from access.front_door()`.execute(tx)
    if (door.rows[0]?.begun) refuse('already-begun')
    const zone = zoneOf(country)
    const hash = await site.hashPassword(password)
    const { rows } = await sql<{
      outcome: 'done' | ReasonCode
    }>`select access.first_run(${hashOfCode(code)}, ${name},
      ${email}, ${hash}, ${language}, ${organisation}, ${country}, ${zone}, ${today.toString()}) as outcome`.execute(
      tx,
    )
    const { outcome } = rows[0]!
    if (outcome !== 'done') refuse({ code: outcome, ...(outcome === 'wrong-code' ? { field: 'code' } : {}) })
    site.zone = zone
    return null
  },
})
