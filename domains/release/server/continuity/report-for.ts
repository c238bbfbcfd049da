import type { Context } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import type { ContinuityFilter, ContinuityReport } from '../../model/continuity/continuity.ts'
import { countContinuity, type Period } from './report-store.ts'

/** Without a period: the last twelve months. What is still to come cannot be counted. */
export function periodOf({ from, until, unitId, prison }: ContinuityFilter, today: string): Period {
  const last = until === undefined || until > today ? today : until
  const first = from ?? Temporal.PlainDate.from(last).subtract({ years: 1 }).add({ days: 1 }).toString()
  if (first > last) refuse({ code: 'period-ends-before-it-begins', field: 'until' })
  return { from: first, until: last, ...(unitId ? { unitId } : {}), ...(prison ? { prison } : {}) }
}

export async function reportFor(
  { tx, today: date }: Context,
  filter: ContinuityFilter,
): Promise<ContinuityReport> {
  const today = date.toString()
  const period = periodOf(filter, today)
  const { all, days, ...groups } = await countContinuity(tx, period, today)
  return { today, from: period.from, until: period.until, all, days, groups }
}
