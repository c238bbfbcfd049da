import type { Generated } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { ClosingDay, NewClosingDay } from '../model/closing-day.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    closingDays: NewClosingDay & { id: Generated<string> }
  }
}

export const closingDaysBetween = (tx: Tx, from: string, until: string): Promise<ClosingDay[]> =>
  tx
    .selectFrom('closingDays')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', until)
    .orderBy('day')
    .execute()

export async function requireClosingDay(tx: Tx, id: string): Promise<ClosingDay> {
  const found = tx.selectFrom('closingDays').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}

/** Nothing when the unit is already closed on that day. */
export const insertClosingDay = (tx: Tx, day: NewClosingDay): Promise<ClosingDay | undefined> =>
  tx
    .insertInto('closingDays')
    .values(day)
    .onConflict((conflict) => conflict.columns(['unitId', 'day']).doNothing())
    .returningAll()
    .executeTakeFirst()

export const deleteClosingDay = (tx: Tx, id: string) =>
  tx.deleteFrom('closingDays').where('id', '=', id).execute()
