import { handle } from '#platform/operations/handler.ts'
import { refuseIfAny } from '#platform/problem.ts'
import { careApi } from '../../model/care-api.ts'
import { obstaclesToRefusal } from '../../model/care-expense-rules.ts'
import { addExpense, listExpensesIn, requireExpense, setExpense, withoutVolunteer } from './expense-store.ts'

const listTheExpenses = handle(careApi.expenses, {
  permission: 'volunteers:write',
  concerns: () => null,
  run: ({ tx }, { state = 'filed' }) =>
    listExpensesIn(tx, state === 'filed' ? ['filed'] : ['approved', 'refused', 'paid']),
})

const fileExpense = handle(careApi.fileExpense, {
  permission: 'volunteers:write',
  concerns: () => null,
  run: ({ tx, actor: { userId }, today }, expense) => addExpense(tx, expense, { userId, today }),
  again: async ({ tx }, _input, id) => withoutVolunteer(await requireExpense(tx, id)),
})

const approveExpense = handle(careApi.approveExpense, {
  permission: 'volunteers:write',
  concerns: () => null,
  run: ({ tx, actor, now }, which) =>
    setExpense(tx, which, { state: 'approved', decidedBy: actor.userId, decidedAt: now.toString() }),
  again: async ({ tx }, { id }) => withoutVolunteer(await requireExpense(tx, id)),
})

const refuseExpense = handle(careApi.refuseExpense, {
  permission: 'volunteers:write',
  concerns: () => null,
  async run({ tx, actor, now }, { refusal, refusalWords, ...which }) {
    refuseIfAny(obstaclesToRefusal({ refusal, refusalWords }))
    const decided = { decidedBy: actor.userId, decidedAt: now.toString() }
    return setExpense(tx, which, { state: 'refused', refusal, refusalWords, ...decided })
  },
  again: async ({ tx }, { id }) => withoutVolunteer(await requireExpense(tx, id)),
})

export const expenseHandlers = [listTheExpenses, fileExpense, approveExpense, refuseExpense]
