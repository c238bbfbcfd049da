import Type from 'typebox'
import type { Reason } from '#platform/problem.ts'
import { Day, Id, OrNull, Words } from './shapes.ts'

/** Where somebody stands when it is asked how often their plan is looked at. */
export const situations = ['first', 'ahead', 'no-date', 'remand', 'indeterminate', 'outside'] as const
export const Situation = Type.Enum(situations)
export type Situation = Type.Static<typeof Situation>

/** From so many days to release (ahead) or since it (outside): a review every so many weeks. */
export const ReviewLine = Type.Object({
  situation: Situation,
  fromDays: Type.Integer({ minimum: 0, maximum: 20_000 }),
  weeks: Type.Integer({ minimum: 1, maximum: 104 }),
})
export type ReviewLine = Type.Static<typeof ReviewLine>

const content = {
  unitId: OrNull(Id),
  country: OrNull(Type.String({ pattern: '^[A-Z]{2}$' })),
  validFrom: Day,
  lines: Type.Array(ReviewLine, { minItems: 1, maxItems: 40 }),
  source: Words(300),
}

/** A whole table from a day until that of a later one: of a unit, of a country, or of all. */
export const ReviewTable = Type.Object({ id: Id, ...content })
export type ReviewTable = Type.Static<typeof ReviewTable>
export const NewReviewTable = Type.Object(content)
export type NewReviewTable = Type.Static<typeof NewReviewTable>

const banded: readonly Situation[] = ['ahead', 'outside']

/** Which table holds on a day: the unit's before the country's before that for all; of one kind, the latest. */
export function tableOn(
  tables: readonly ReviewTable[],
  of: { unitId: string | null; country: string; day: string },
): ReviewTable | null {
  const latest = (isOf: (table: ReviewTable) => boolean) =>
    tables
      .filter((table) => isOf(table) && table.validFrom <= of.day)
      .reduce<ReviewTable | null>((last, one) => (last && last.validFrom >= one.validFrom ? last : one), null)
  return (
    latest(({ unitId }) => unitId !== null && unitId === of.unitId) ??
    latest(({ country }) => country === of.country) ??
    latest(({ unitId, country }) => unitId === null && country === null)
  )
}

/** How many weeks may go by in a situation; null where the table asks for nothing. */
export function weeksIn(lines: readonly ReviewLine[], situation: Situation, days = 0): number | null {
  const reached = lines.filter((line) => line.situation === situation && line.fromDays <= Math.max(days, 0))
  const nearest = reached.reduce<ReviewLine | null>(
    (last, line) => (last && last.fromDays >= line.fromDays ? last : line),
    null,
  )
  return nearest?.weeks ?? null
}

/** Why a table cannot stand: it begins in the past, leaves a situation out, says two things of one, or a band has no beginning. */
export function obstaclesToTable(
  { unitId, country, validFrom, lines }: NewReviewTable,
  facts: { today: string; others: readonly ReviewTable[] },
): Reason[] {
  const reasons: Reason[] = []
  if (validFrom < facts.today) reasons.push({ code: 'review-table-in-past', field: 'validFrom' })
  if (unitId !== null && country !== null) reasons.push({ code: 'review-table-of-two', field: 'country' })
  const same = facts.others.some(
    (one) => one.unitId === unitId && one.country === country && one.validFrom === validFrom,
  )
  if (same) reasons.push({ code: 'review-table-same-day', field: 'validFrom' })
  for (const situation of situations) {
    const of = lines.filter((line) => line.situation === situation)
    const begins = of.map(({ fromDays }) => fromDays)
    if (!begins.includes(0))
      reasons.push({ code: 'review-table-incomplete', field: 'lines', values: { situation } })
    if (new Set(begins).size < begins.length || (!banded.includes(situation) && of.length > 1))
      reasons.push({ code: 'review-table-twice', field: 'lines', values: { situation } })
  }
  return reasons
}
