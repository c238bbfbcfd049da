import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })

export const expenseKinds = ['public-transport', 'car', 'parking', 'coffee', 'activity', 'other'] as const
export const ExpenseKind = Type.Enum([...expenseKinds])
export type ExpenseKind = (typeof expenseKinds)[number]

export const expenseStates = ['filed', 'approved', 'refused', 'withdrawn', 'paid'] as const
export type ExpenseState = (typeof expenseStates)[number]

export const expenseRefusals = ['over-cap', 'no-receipt', 'not-covered', 'twice', 'other'] as const
export type ExpenseRefusal = (typeof expenseRefusals)[number]

const said = {
  day,
  kind: ExpenseKind,
  /** In the smallest coin of the currency. */
  amount: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
  /** For a journey by one's own car. */
  km: OrNull(Type.Number({ minimum: 0.1, maximum: 2000 })),
  meetingId: OrNull(id),
  words: OrNull(Type.String({ minLength: 1, maxLength: 200 })),
}

/** What a volunteer paid on the way; the currency is that of the country on that day. */
export const NewExpense = Type.Object(said)
export type NewExpense = Type.Static<typeof NewExpense>

export const NewExpenseFor = Type.Object({ volunteerId: id, ...said })

export const Expense = Type.Object({
  id,
  version: Type.Integer(),
  ...said,
  currency: Type.String(),
  state: Type.Enum([...expenseStates]),
  filedOn: day,
  hasReceipt: Type.Boolean(),
  refusal: OrNull(Type.Enum([...expenseRefusals])),
  refusalWords: OrNull(Type.String()),
  paidOn: OrNull(day),
})
export type Expense = Type.Static<typeof Expense>

export const ExpenseOfVolunteer = Type.Object({
  ...Expense.properties,
  volunteer: Type.Object({ id, name: Type.String() }),
  unitId: id,
})
export type ExpenseOfVolunteer = Type.Static<typeof ExpenseOfVolunteer>

export const RefusedExpense = Type.Object({
  id,
  version: Type.Integer(),
  refusal: Type.Enum([...expenseRefusals]),
  refusalWords: OrNull(Type.String({ minLength: 1, maxLength: 300 })),
})

/** What one volunteer is to be paid, and for how many expenses; no word about where they went or with whom. */
export const Payment = Type.Object({
  volunteer: Type.Object({ id, name: Type.String() }),
  unitId: id,
  unit: Type.String(),
  currency: Type.String(),
  amount: Type.Integer(),
  count: Type.Integer(),
  from: day,
  until: day,
  expenses: Type.Array(Type.Object({ id, version: Type.Integer() })),
})
export type Payment = Type.Static<typeof Payment>
