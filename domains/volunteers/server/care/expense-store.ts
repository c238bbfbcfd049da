import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { currencyOf } from '../../model/care-currency.ts'
import { obstaclesToExpense, obstaclesToExpenseState } from '../../model/care-expense-rules.ts'
import type { Expense, ExpenseState, NewExpense } from '../../model/care-expenses.ts'
import { ourCountry } from '../requirement-store.ts'
import { requireVolunteer } from '../volunteer-store.ts'
import './care-tables.ts'

const columns = [
  ...(['id', 'version', 'day', 'kind', 'amount', 'currency', 'km', 'meetingId', 'words', 'state'] as const),
  ...(['filedOn', 'refusal', 'refusalWords', 'paidOn'] as const),
] as const

const expenses = (tx: Tx) =>
  tx
    .selectFrom('volunteerExpenses')
    .select(columns.map((name) => `volunteerExpenses.${name}` as const))
    .select(
      sql<boolean>`exists (select from volunteer_receipts r where r.expense_id = volunteer_expenses.id)`.as(
        'hasReceipt',
      ),
    )

// A numeric column comes back as text, so that nothing is rounded on the way.
const asExpense = <Row extends { km: number | null }>(row: Row): Row => ({
  ...row,
  km: row.km === null ? null : Number(row.km),
})

export async function listExpenses(tx: Tx, volunteerId: string): Promise<Expense[]> {
  const rows = await expenses(tx)
    .where('volunteerExpenses.volunteerId', '=', volunteerId)
    .orderBy('volunteerExpenses.day', 'desc')
    .orderBy('volunteerExpenses.id', 'desc')
    .limit(200)
    .execute()
  return rows.map(asExpense)
}

const most = 500

/** Expenses of every volunteer in sight: those that wait for an answer, or those that have one. */
export async function listExpensesIn(tx: Tx, states: ExpenseState[]) {
  const rows = await expenses(tx)
    .innerJoin('volunteers', 'volunteers.id', 'volunteerExpenses.volunteerId')
    .select(['volunteers.id as volunteerId', 'volunteers.displayName as name', 'volunteers.unitId'])
    .where('volunteerExpenses.state', 'in', states)
    .orderBy('volunteerExpenses.filedOn', states.includes('filed') ? 'asc' : 'desc')
    .orderBy('volunteerExpenses.id')
    .limit(most)
    .execute()
  return rows.map(({ volunteerId, name, ...row }) => ({
    ...asExpense(row),
    volunteer: { id: volunteerId, name },
  }))
}

export async function requireExpense(tx: Tx, id: string): Promise<Expense & { volunteerId: string }> {
  const found = await expenses(tx)
    .select('volunteerExpenses.volunteerId')
    .where('volunteerExpenses.id', '=', id)
    .executeTakeFirst()
  return found ? asExpense(found) : notFound()
}

/** In which currency somebody of a unit is paid today, and how much for one meeting at most. */
export async function termsOf(tx: Tx, unitId: string, today: string) {
  const { 'expense-cap': cap } = await houseValues(tx, ['expense-cap'], { unitId, day: today })
  return { cap, currency: currencyOf(await ourCountry(tx), today) }
}

type Filing = NewExpense & { volunteerId: string }

/** Files what a volunteer paid on the way, within the cap of the house; for the volunteer themselves and for whoever logs with them. */
export async function addExpense(
  tx: Tx,
  expense: Filing,
  by: { userId: string; today: Temporal.PlainDate },
): Promise<Expense> {
  const { unitId } = await requireVolunteer(tx, expense.volunteerId)
  const today = by.today.toString()
  const { cap } = await termsOf(tx, unitId, today)
  const currency = currencyOf(await ourCountry(tx), expense.day)
  const already = await filedBefore(tx, expense)
  refuseIfAny(obstaclesToExpense(expense, { today, currency, cap, already }))
  const { id } = await tx
    .insertInto('volunteerExpenses')
    .values({ ...expense, currency, filedOn: today, filedBy: by.userId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return withoutVolunteer(await requireExpense(tx, id))
}

export const withoutVolunteer = ({
  volunteerId: _,
  ...expense
}: Expense & { volunteerId: string }): Expense => expense

/**
 * What counts against the cap already: of the same meeting, and where none is named, or none that we know of, of the same day. We know of
 * a meeting once it has been logged: its hours say so.
 */
async function filedBefore(tx: Tx, { volunteerId, meetingId, day }: Filing): Promise<number> {
  const known = await tx
    .selectFrom('volunteerHours')
    .select('id')
    .where('volunteerId', '=', volunteerId)
    .where('source', '=', 'meeting')
    .where('sourceId', '=', meetingId)
    .where('day', '=', day)
    .executeTakeFirst()
  const { sum } = await tx
    .selectFrom('volunteerExpenses')
    .select(sql<number>`coalesce(sum(amount), 0)`.as('sum'))
    .where('volunteerId', '=', volunteerId)
    .where('state', 'not in', ['refused', 'withdrawn'])
    .where((eb) => (known ? eb('meetingId', '=', meetingId) : eb('day', '=', day)))
    .executeTakeFirstOrThrow()
  return sum
}

type Decision = { state: ExpenseState } & Partial<{
  decidedBy: string
  decidedAt: string
  refusal: Expense['refusal']
  refusalWords: string | null
  paidOn: string
  paidBy: string
}>

export async function setExpense(
  tx: Tx,
  { id, version }: { id: string; version: number },
  decision: Decision,
): Promise<Expense> {
  const expense = await requireExpense(tx, id)
  requireVersion(expense, version)
  refuseIfAny(obstaclesToExpenseState(expense.state, decision.state))
  await setVersioned(tx, 'volunteerExpenses', { id, version, ...decision })
  return withoutVolunteer(await requireExpense(tx, id))
}
