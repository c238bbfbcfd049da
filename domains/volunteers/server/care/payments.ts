import { sql } from 'kysely'
import { makePdf } from '#platform/documents/make-pdf.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { type Reason, refuseIfAny, requireVersion } from '#platform/problem.ts'
import type { Cell } from '#platform/sheets/workbook.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { dayText } from '#platform/texts/days.ts'
import { type Language, localeOf } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { careApi, type ListFormat } from '../../model/care-api.ts'
import { minorPerMajor, moneyText } from '../../model/care-currency.ts'
import { obstaclesToExpenseState } from '../../model/care-expense-rules.ts'
import type { Payment } from '../../model/care-expenses.ts'
import { requireExpense } from './expense-store.ts'

/** What is approved and not yet paid, or what was paid on a day: one line for each volunteer and currency. */
async function listPayments(tx: Tx, paidOn: string | undefined): Promise<Payment[]> {
  const rows = await tx
    .selectFrom('volunteerExpenses as expense')
    .innerJoin('volunteers', 'volunteers.id', 'expense.volunteerId')
    .innerJoin('units', 'units.id', 'volunteers.unitId')
    .select(['expense.id', 'expense.version', 'expense.amount', 'expense.currency', 'expense.day'])
    .select(['volunteers.id as volunteerId', 'volunteers.displayName as name'])
    .select(['units.id as unitId', 'units.name as unit'])
    .$if(paidOn === undefined, (query) => query.where('expense.state', '=', 'approved'))
    .$if(paidOn !== undefined, (query) => query.where('expense.paidOn', '=', paidOn!))
    .orderBy('units.name')
    .orderBy('volunteers.sortName')
    .orderBy('expense.day')
    .execute()
  const lines = Map.groupBy(rows, ({ volunteerId, currency }) => `${volunteerId} ${currency}`)
  return [...lines.values()].map((of) => {
    const { volunteerId, name, unitId, unit, currency } = of[0]!
    const days = of.map(({ day }) => day).toSorted()
    return {
      ...{ volunteer: { id: volunteerId, name }, unitId, unit, currency, count: of.length },
      amount: of.reduce((sum, { amount }) => sum + amount, 0),
      from: days[0]!,
      until: days.at(-1)!,
      expenses: of.map(({ id, version }) => ({ id, version })),
    }
  })
}

const listThePayments = handle(careApi.payments, {
  permission: 'volunteers:pay',
  concerns: () => null,
  async run({ tx }, { paidOn }) {
    const days = await tx
      .selectFrom('volunteerExpenses')
      .select(sql<string>`paid_on`.as('day'))
      .where('state', '=', 'paid')
      .groupBy('paidOn')
      .orderBy('paidOn', 'desc')
      .limit(24)
      .execute()
    return { payments: await listPayments(tx, paidOn), paidDays: days.map(({ day }) => day) }
  },
})

const printPayments = handle(careApi.paymentList, {
  permission: 'volunteers:pay',
  concerns: () => null,
  async run({ tx, actor: { language }, today }, { paidOn, format: wanted }) {
    const payments = await listPayments(tx, paidOn)
    const day = paidOn ?? today.toString()
    return fileOf(payments, { wanted, language, day, today, isPaid: paidOn !== undefined })
  },
})

type Listing = {
  wanted: ListFormat
  language: Language
  day: string
  today: Temporal.PlainDate
  isPaid: boolean
}

async function fileOf(payments: Payment[], { wanted, language, day, today, isPaid }: Listing) {
  const t = (key: Parameters<typeof format>[1], values = {}) => format(language, key, values)
  const name = t('care.payments.file', { day })
  const header = (['unit', 'volunteer', 'count', 'span', 'amount', 'currency'] as const).map((column) =>
    t(`care.payments.column.${column}`),
  )
  const span = ({ from, until }: Payment) =>
    from === until
      ? dayText(from, language, 'short')
      : `${dayText(from, language, 'short')} – ${dayText(until, language, 'short')}`
  if (wanted === 'pdf') {
    const label = (index: number, more = {}) => ({ label: header[index]!, ...more })
    const bytes = await makePdf('printable-list', {
      language,
      title: t('care.payments.title'),
      subtitle: t(isPaid ? 'care.payments.paid-on' : 'care.payments.to-pay', {
        day: dayText(day, language),
        sum: totals(payments, language),
      }),
      columns: [
        ...[label(0), label(1, { width: 2 }), label(2, { align: 'end' as const }), label(3, { width: 2 })],
        label(4, { align: 'end' as const }),
      ],
      rows: payments.map((payment) => [
        ...[payment.unit, payment.volunteer.name, String(payment.count), span(payment)],
        moneyText(payment.amount, payment.currency, localeOf(language)),
      ]),
      whenEmpty: t('care.payments.none'),
      printedOn: today,
    })
    return { name: `${name}.pdf`, bytes }
  }
  const columns = header.map((text, index) => ({ header: text, width: index === 1 || index === 3 ? 30 : 14 }))
  const rows = payments.map((payment): Cell[] => [
    ...[payment.unit, payment.volunteer.name, payment.count, span(payment)],
    ...[payment.amount / minorPerMajor(payment.currency), payment.currency],
  ])
  return wanted === 'csv'
    ? { name: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: writeCsv({ columns, rows, language }) }
    : { name: `${name}.xlsx`, type: xlsxType, bytes: await writeXlsx({ sheetName: name, columns, rows }) }
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function totals(payments: Payment[], language: Language): string {
  const byCurrency = Map.groupBy(payments, ({ currency }) => currency)
  return [...byCurrency]
    .map(([currency, of]) =>
      moneyText(
        of.reduce((sum, { amount }) => sum + amount, 0),
        currency,
        localeOf(language),
      ),
    )
    .join(' + ')
}

const pay = handle(careApi.pay, {
  permission: 'volunteers:pay',
  concerns: () => null,
  async run(context, { expenses, paidOn }) {
    const today = context.today.toString()
    refuseIfAny(paidOn > today ? [{ code: 'paid-in-future', field: 'paidOn' }] : [])
    for (const expense of expenses) await markAsPaid(context, expense, paidOn)
    return { paidOn, count: expenses.length }
  },
  again: async (_context, { expenses, paidOn }) => ({ paidOn, count: expenses.length }),
})

/** All or none: what changed since the list was shown is asked about again. */
async function markAsPaid(
  { tx, actor }: Context,
  { id, version }: { id: string; version: number },
  paidOn: string,
): Promise<void> {
  const expense = await requireExpense(tx, id)
  requireVersion(expense, version)
  const reasons: Reason[] = obstaclesToExpenseState(expense.state, 'paid')
  refuseIfAny(reasons)
  await setVersioned(tx, 'volunteerExpenses', {
    ...{ id, version, state: 'paid', paidOn, paidBy: actor.userId },
  })
}

export const paymentHandlers = [listThePayments, printPayments, pay]
