import Type from 'typebox'
import { SheetFormat } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { MyVolunteers } from './care-attention.ts'
import {
  Expense,
  ExpenseOfVolunteer,
  NewExpense,
  NewExpenseFor,
  Payment,
  RefusedExpense,
} from './care-expenses.ts'
import { HourSums, Hours, HoursByHand, HoursReport, HoursSpan } from './care-hours.ts'
import { StrainSaid } from './care-strain.ts'
import { DroppedTalk, DueTalk, HeldTalk, MovedTalk, NewTalk, Talk } from './care-talks.ts'
import { NewThanks, Thanks } from './care-thanks.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })
const nothing = Type.Object({})
const byId = Type.Object({ id })
const byVersion = Type.Object({ id, version: Type.Integer() })
const ofVolunteer = Type.Object({ volunteerId: id })
const list = Type.Array(ExpenseOfVolunteer)

/** Everything about looking after one volunteer, as a coordinator sees it. */
export const Care = Type.Object({
  today: day,
  volunteer: Type.Object({ id, name: Type.String(), state: Type.String() }),
  due: Type.Array(DueTalk),
  talks: Type.Array(Talk),
  strain: Type.Array(StrainSaid),
  thanks: Type.Array(Thanks),
  hours: Type.Array(Hours),
  year: HourSums,
  expenses: Type.Array(Expense),
  currency: Type.String(),
  /** What is paid for one meeting at most, in whole units. */
  cap: Type.Number(),
})
export type Care = Type.Static<typeof Care>

export const MyHours = Type.Object({ year: HourSums, ever: HourSums, latest: Type.Array(Hours) })
export type MyHours = Type.Static<typeof MyHours>

export const MyExpenses = Type.Object({
  currency: Type.String(),
  /** What is paid for one meeting at most, in whole units. */
  cap: Type.Number(),
  expenses: Type.Array(Expense),
})
export type MyExpenses = Type.Static<typeof MyExpenses>

export const ListFormat = Type.Enum(['xlsx', 'csv', 'pdf'])
export type ListFormat = Type.Static<typeof ListFormat>

export const careApi = {
  care: query('volunteers.care', '/volunteers/:volunteerId/care', { input: ofVolunteer, output: Care }),
  mine: query('volunteers.mine', '/volunteers/mine', { input: nothing, output: MyVolunteers }),

  planTalk: command('volunteers.plan-talk', '/volunteers/:volunteerId/talks', {
    input: NewTalk,
    output: Talk,
  }),
  moveTalk: command('volunteers.move-talk', '/volunteers/talks/:id/move', { input: MovedTalk, output: Talk }),
  holdTalk: command('volunteers.log-talk', '/volunteers/:volunteerId/talks/held', {
    input: HeldTalk,
    output: Talk,
  }),
  dropTalk: command('volunteers.drop-talk', '/volunteers/talks/:id/drop', {
    input: DroppedTalk,
    output: Talk,
  }),

  thank: command('volunteers.thank', '/volunteers/:volunteerId/thanks', { input: NewThanks, output: Thanks }),

  hours: query('volunteers.hours', '/volunteers/hours', { input: HoursSpan, output: HoursReport }),
  exportHours: query('volunteers.export-hours', '/volunteers/hours/file', {
    input: Type.Object({ ...HoursSpan.properties, format: SheetFormat }),
    output: Type.Unknown(),
    givesFile: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  writeHours: command('volunteers.write-hours', '/volunteers/:volunteerId/hours', {
    input: HoursByHand,
    output: Hours,
  }),
  takeBackHours: command('volunteers.take-back-hours', '/volunteers/hours/:id/take-back', {
    input: byId,
    output: byId,
  }),

  expenses: query('volunteers.expenses', '/volunteers/expenses', {
    input: Type.Object({ state: Type.Optional(Type.Enum(['filed', 'decided'])) }),
    output: list,
  }),
  fileExpense: command('volunteers.file-expense', '/volunteers/:volunteerId/expenses', {
    input: NewExpenseFor,
    output: Expense,
  }),
  addReceipt: command('volunteers.add-receipt', '/volunteers/expenses/:id/receipt', {
    input: byId,
    output: byId,
    takesFile: true,
  }),
  receipt: query('volunteers.receipt', '/volunteers/expenses/:id/receipt', {
    input: byId,
    output: Type.Unknown(),
    givesFile: 'application/octet-stream',
  }),
  approveExpense: command('volunteers.approve-expense', '/volunteers/expenses/:id/approve', {
    input: byVersion,
    output: Expense,
  }),
  refuseExpense: command('volunteers.refuse-expense', '/volunteers/expenses/:id/refuse', {
    input: RefusedExpense,
    output: Expense,
  }),

  payments: query('volunteers.payments', '/volunteers/payments', {
    input: Type.Object({ paidOn: Type.Optional(day) }),
    output: Type.Object({ payments: Type.Array(Payment), paidDays: Type.Array(day) }),
  }),
  paymentList: query('volunteers.payment-list', '/volunteers/payments/file', {
    input: Type.Object({ paidOn: Type.Optional(day), format: ListFormat }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
  pay: command('volunteers.pay', '/volunteers/payments/paid', {
    input: Type.Object({
      expenses: Type.Array(byVersion, { minItems: 1, maxItems: 2000 }),
      paidOn: day,
    }),
    output: Type.Object({ paidOn: day, count: Type.Integer() }),
  }),

  myThanks: query('volunteers.my-thanks', '/my/thanks', {
    input: nothing,
    output: Type.Array(Type.Omit(Thanks, ['passedOnBy'])),
  }),
  myHours: query('volunteers.my-hours', '/my/hours', { input: nothing, output: MyHours }),
  myExpenses: query('volunteers.my-expenses', '/my/expenses', { input: nothing, output: MyExpenses }),
  fileMyExpense: command('volunteers.file-my-expense', '/my/expenses', {
    input: NewExpense,
    output: Expense,
  }),
  addMyReceipt: command('volunteers.add-my-receipt', '/my/expenses/:id/receipt', {
    input: byId,
    output: byId,
    takesFile: true,
  }),
  withdrawMyExpense: command('volunteers.withdraw-my-expense', '/my/expenses/:id/withdraw', {
    input: byVersion,
    output: Expense,
  }),
}
