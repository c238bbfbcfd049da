import type { RawBuilder } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { ReviewRow } from '../model/review.ts'
import { nextReview } from '../model/review-due.ts'
import { listReviewCases, listReviewTables } from './review-store.ts'

type Asking = Pick<Context, 'tx' | 'today' | 'site'>

/** How one plan stands, and what the house says about it. */
export type StandingReview = ReviewRow & { unitId: string; heldWithin: number; source: string | null }

/** How the reviews of some people stand today; `among` speaks of `p`, a row of people. */
export async function readReviews(
  { tx, today, site }: Asking,
  among: RawBuilder<unknown>,
): Promise<StandingReview[]> {
  const cases = await listReviewCases(tx, site.zone, among)
  if (cases.length === 0) return []
  const tables = await listReviewTables(tx)
  const day = today.toString()
  const country = await ourCountry(tx)
  const within = new Map<string, number>()
  for (const unitId of new Set(cases.map((one) => one.unitId))) {
    const house = await houseValues(tx, ['plan-review-held-within'], { unitId, day })
    within.set(unitId, house['plan-review-held-within'])
  }
  return cases.map((one) => {
    const heldWithin = within.get(one.unitId)!
    const next = nextReview(one, { tables, unitId: one.unitId, country, heldWithin, today: day })
    const pause = one.pauses.find(({ begins, ends }) => begins <= day && day < ends)
    return {
      ...{ unitId: one.unitId, heldWithin, source: next.table?.source ?? null },
      person: { id: one.id, name: one.name },
      responsible: one.responsible,
      lastHeldOn: one.lastHeldOn,
      ...{ state: next.state, due: next.due, overdueDays: next.overdueDays, weeks: next.weeks },
      situation: next.standing?.situation ?? null,
      days: next.standing?.days ?? null,
      pausedBy: pause ? { whose: pause.whose, reason: pause.reason, ends: pause.ends } : null,
    }
  })
}

export async function ourCountry(tx: Context['tx']): Promise<string> {
  return (await tx.selectFrom('access.organisation').select('country').executeTakeFirstOrThrow()).country
}
