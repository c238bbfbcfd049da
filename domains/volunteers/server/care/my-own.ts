import { handle } from '#platform/operations/handler.ts'
import { careApi } from '../../model/care-api.ts'
import { requireMyself } from '../volunteer-store.ts'
import {
  addExpense,
  listExpenses,
  requireExpense,
  setExpense,
  termsOf,
  withoutVolunteer,
} from './expense-store.ts'
import { listHours, sumHours } from './hours-store.ts'
import { listThanks } from './thanks.ts'

const longAgo = '2000-01-01'
const latest = 20

const showMyThanks = handle(careApi.myThanks, {
  permission: 'field:read',
  concerns: () => null,
  async run({ tx, actor }) {
    const { id } = await requireMyself(tx, actor.userId)
    return listThanks(tx, id)
  },
})

const showMyHours = handle(careApi.myHours, {
  permission: 'field:read',
  concerns: () => null,
  async run({ tx, actor, today }) {
    const { id } = await requireMyself(tx, actor.userId)
    return {
      year: await sumHours(tx, id, today.with({ month: 1, day: 1 }).toString()),
      ever: await sumHours(tx, id, longAgo),
      latest: await listHours(tx, id, latest),
    }
  },
})

const showMyExpenses = handle(careApi.myExpenses, {
  permission: 'field:read',
  concerns: () => null,
  async run({ tx, actor, today }) {
    const { id, unitId } = await requireMyself(tx, actor.userId)
    return { ...(await termsOf(tx, unitId, today.toString())), expenses: await listExpenses(tx, id) }
  },
})

const fileMyExpense = handle(careApi.fileMyExpense, {
  permission: 'field:write',
  concerns: () => null,
  async run({ tx, actor: { userId }, today }, expense) {
    const { id } = await requireMyself(tx, userId)
    return addExpense(tx, { ...expense, volunteerId: id }, { userId, today })
  },
  again: async ({ tx }, _input, id) => withoutVolunteer(await requireExpense(tx, id)),
})

const withdrawMyExpense = handle(careApi.withdrawMyExpense, {
  permission: 'field:write',
  concerns: () => null,
  run: ({ tx }, which) => setExpense(tx, which, { state: 'withdrawn' }),
  again: async ({ tx }, { id }) => withoutVolunteer(await requireExpense(tx, id)),
})

export const myOwnHandlers = [showMyThanks, showMyHours, showMyExpenses, fileMyExpense, withdrawMyExpense]
