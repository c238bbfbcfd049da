import { requireUnit } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuseIfAny } from '#platform/problem.ts'
import { obstaclesToTable, type ReviewTable, situations } from '../model/review-table.ts'
import { reviewsApi } from '../model/reviews-api.ts'
import { ourCountry } from './next-review.ts'
import { listReviewTables } from './review-store.ts'

const listTheTables = handle(reviewsApi.tables, {
  permission: 'organisation:read',
  concerns: () => null,
  run: async ({ tx, today }) => ({
    today: today.toString(),
    country: await ourCountry(tx),
    units: await tx.selectFrom('units').select(['id', 'name']).orderBy('name').execute(),
    tables: await listReviewTables(tx),
  }),
})

async function requireTable(tx: Tx, id: string): Promise<ReviewTable> {
  return (await listReviewTables(tx)).find((table) => table.id === id) ?? notFound()
}

/** A new table takes the place of the one before from its day on; what held until then stays readable. */
const addTable = handle(reviewsApi.addTable, {
  permission: 'plans:policy',
  concerns: () => null,
  async run({ tx, today }, table) {
    if (table.unitId !== null) await requireUnit(tx, table.unitId)
    const others = await listReviewTables(tx)
    refuseIfAny(obstaclesToTable(table, { today: today.toString(), others }))
    const order = (line: (typeof table.lines)[number]) => situations.indexOf(line.situation)
    const lines = table.lines.toSorted((a, b) => order(a) - order(b) || a.fromDays - b.fromDays)
    const { id } = await tx
      .insertInto('reviewRules')
      .values({ ...table, lines: JSON.stringify(lines) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireTable(tx, id)
  },
  again: ({ tx }, _input, id) => requireTable(tx, id),
})

export const reviewTableHandlers = [listTheTables, addTable]
