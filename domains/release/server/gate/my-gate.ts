import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuseIfAny } from '#platform/problem.ts'
import { duesOf, nextOf } from '../../model/first-days/dues.ts'
import { gateApi } from '../../model/gate/gate-api.ts'
import { obstaclesToWord } from '../../model/gate/gate-rules.ts'
import type { MyFirstDays, MyGate } from '../../model/gate/my-gate.ts'
import { offsetsOf } from '../first-days/house.ts'
import './tables.ts'

type FirstDaysRow = {
  matchId: string
  calledName: string
  unitId: string
  personId: string
  day: string
  ends: string | null
  contacts: string[]
}

/** The gate that is the volunteer's to meet at, and the contacts of the first days that they owe. */
const showMyGate = handle(gateApi.myGate, {
  permission: 'field:read',
  concerns: (_input, mine) => (mine as Mine | undefined)?.people ?? null,
  async run({ tx, today: date }) {
    const today = date.toString()
    const { rows: gates } =
      await sql<MyGate>`select release_id, match_id, called_name, day, place, from_hour, until_hour, transport,
      stops, if_not_released, met from gates_of_volunteer order by day, release_id`.execute(tx)
    const { rows } = await sql<FirstDaysRow>`select * from my_first_days() order by day`.execute(tx)
    const firstDays: MyFirstDays[] = []
    for (const { matchId, calledName, unitId, day, ends, contacts } of rows) {
      const offsets = await offsetsOf(tx, unitId, today)
      const next =
        ends === null ? nextOf(duesOf({ day, ends, contacts, daily: false }, offsets, today)) : null
      firstDays.push({
        ...{ matchId, calledName },
        next: next && { day: next.day, isLate: next.state === 'late' },
      })
    }
    return { today, gates, firstDays, people: rows.map(({ personId }) => personId) }
  },
})
type Mine = { people: string[] }

/** Met, or not met and why: told at the gate, with or without a line. */
const sayMyGate = handle(gateApi.sayMyGate, {
  permission: 'field:write',
  concerns: (_input, received) => (received as { personId?: string } | undefined)?.personId ?? null,
  async run({ tx, actor, now, today }, { releaseId, day, met, because, saidAt }) {
    const { personId, volunteerId } = await requireMyGate(tx, releaseId, day)
    refuseIfAny([
      ...obstaclesToWord({ day, because: null, words: null }, today.toString()),
      ...(!met && because === null ? [{ code: 'gate-not-met-why', field: 'because' } as const] : []),
    ])
    // A phone whose clock is ahead does not speak for the future.
    const said = Temporal.Instant.from(saidAt)
    const at = Temporal.Instant.compare(said, now) > 0 ? now : said
    await tx
      .insertInto('gateWords')
      .values({
        ...{
          releaseId,
          personId,
          day,
          met,
          metBy: met ? 'volunteer' : null,
          metById: met ? volunteerId : null,
        },
        ...{ because: met ? null : because, words: null, saidAs: 'volunteer', saidBy: actor.userId },
        ...{ saidAt: at.toString(), arrivedAt: now.toString() },
      })
      .execute()
    return { id: releaseId, personId }
  },
  again: async (_context, { releaseId }) => ({ id: releaseId }),
})

async function requireMyGate(tx: Tx, releaseId: string, day: string) {
  const { rows } = await sql<{
    personId: string
    volunteerId: string
  }>`select * from my_gate(${releaseId}, ${day})`.execute(tx)
  return rows[0] ?? notFound()
}

export const myGateHandlers = [showMyGate, sayMyGate]
