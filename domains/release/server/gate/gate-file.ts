import { houseValues } from '#domains/organisation/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { GateFile } from '../../model/gate/gate.ts'
import {
  confirmationsWanted,
  type GateDays,
  gateDays,
  standingOf,
  wordThatHolds,
} from '../../model/gate/gate-rules.ts'
import {
  type Confirmed,
  listColleagues,
  listConfirmations,
  listMatches,
  listWords,
  type ReleaseRecord,
  readPlan,
  requireRelease,
} from './gate-store.ts'

/** From when and by when this gate is confirmed, as the house of its unit says. */
export async function daysOfGate(
  tx: Tx,
  { unitId, day }: Pick<ReleaseRecord, 'unitId' | 'day'>,
  today: string,
): Promise<GateDays | null> {
  if (day === null) return null
  const house = await houseValues(tx, ['gate-confirm-from', 'gate-confirm-by'], { unitId, day: today })
  return gateDays(day, { from: house['gate-confirm-from'], by: house['gate-confirm-by'] })
}

/** A confirmation holds for the plan that was confirmed, and for that day. */
export const confirmationHolds = (
  { planVersion, forDay }: Pick<Confirmed, 'planVersion' | 'forDay'>,
  now: { version: number; day: string | null },
): boolean => planVersion === now.version && forDay === now.day

/** Everything about one gate. */
export async function readGate({ tx, today: date, actor }: Context, id: string): Promise<GateFile> {
  const today = date.toString()
  const release = await requireRelease(tx, id)
  const { personId, personName, unitId, state, day, prison, unplanned } = release
  const plan = await readPlan(tx, id)
  const words = await listWords(tx, id)
  const days = await daysOfGate(tx, release, today)
  const confirmations = (await listConfirmations(tx, id)).map((one) => ({
    ...{ userId: one.userId, name: one.name, confirmedAt: one.confirmedAt },
    holds: confirmationHolds(one, { version: plan.version, day }),
  }))
  const held = new Set(confirmations.filter(({ holds }) => holds).map(({ userId }) => userId))
  const missing = Math.max(0, confirmationsWanted - held.size)
  const matches = await listMatches(tx, personId, actor.language)
  const colleagues = await listColleagues(tx, unitId, today)
  return {
    ...{ id, version: plan.version, personId, personName, today, state, day, prison, unplanned, plan },
    meets: nameOfWho(plan, matches, colleagues),
    ...{ confirmations, missing, confirmFrom: days?.confirmFrom ?? null, confirmBy: days?.confirmBy ?? null },
    words,
    standing: standingOf({
      ...{ state, day, today, planVersion: plan.version, missing, days },
      hasWord: wordThatHolds(words) !== null,
    }),
    ...{ matches, colleagues },
  }
}

type Named = { name: string }

function nameOfWho(
  { meets, matchId, userId, meetsName }: GateFile['plan'],
  matches: readonly (Named & { matchId: string })[],
  colleagues: readonly (Named & { id: string })[],
): string | null {
  if (meets === 'volunteer') return matches.find((one) => one.matchId === matchId)?.name ?? meetsName
  if (meets === 'staff') return colleagues.find(({ id }) => id === userId)?.name ?? meetsName
  return meets === 'family' ? meetsName : null
}
