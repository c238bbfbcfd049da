import type { Reason } from '#platform/problem.ts'
import { minorPerMajor } from './care-currency.ts'
import type { ExpenseState, NewExpense } from './care-expenses.ts'

/** An expense is remembered well for a while; later nobody can tell any more what it was for. */
const daysToFile = 90

type Known = {
  today: string
  currency: string
  /** What the house pays for one meeting at most, in whole units of the currency. */
  cap: number
  /** What was already filed for the same meeting, or for the same day where no meeting is named. */
  already: number
}

/** Every reason why this cannot be filed, all at once. */
export function obstaclesToExpense(expense: NewExpense, { today, currency, cap, already }: Known): Reason[] {
  const reasons: Reason[] = []
  const oldest = Temporal.PlainDate.from(today).subtract({ days: daysToFile }).toString()
  if (expense.day > today) reasons.push({ code: 'expense-in-future', field: 'day' })
  if (expense.day < oldest)
    reasons.push({ code: 'expense-too-old', field: 'day', values: { days: daysToFile } })
  if (expense.kind === 'car' && expense.km === null) reasons.push({ code: 'expense-needs-km', field: 'km' })
  const most = cap * minorPerMajor(currency)
  if (already + expense.amount > most) {
    const left = Math.max(0, most - already) / minorPerMajor(currency)
    reasons.push({ code: 'expense-over-cap', field: 'amount', values: { cap, left, currency } })
  }
  return reasons
}

/** Which states an expense may go to from where it is. */
const ways: Record<ExpenseState, readonly ExpenseState[]> = {
  filed: ['approved', 'refused', 'withdrawn'],
  approved: ['paid'],
  refused: [],
  withdrawn: [],
  paid: [],
}

export const obstaclesToExpenseState = (from: ExpenseState, to: ExpenseState): Reason[] =>
  ways[from].includes(to) ? [] : [{ code: 'expense-decided' }]

/** "Other" says nothing by itself: it needs words. */
export const obstaclesToRefusal = (said: { refusal: string; refusalWords: string | null }): Reason[] =>
  said.refusal === 'other' && said.refusalWords === null
    ? [{ code: 'refusal-needs-words', field: 'refusalWords' }]
    : []
