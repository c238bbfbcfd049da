import { houseValues } from '#domains/organisation/server/index.ts'
import type { Schedule } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import './care-tables.ts'

const strainKeptMonths = 24

/** Every night: receipts whose expense was paid long enough ago or will never be, and how meetings were for somebody two years ago. */
export const forgetCare: Schedule = {
  name: 'volunteers.forget-receipts',
  cron: '40 3 * * *',
  run: forgetThem,
}

async function forgetThem({ tx, today }: SystemContext): Promise<void> {
  const before = today.subtract({ months: strainKeptMonths }).toString()
  await tx.deleteFrom('volunteerStrain').where('day', '<', before).execute()
  const receipts = await tx
    .selectFrom('volunteerReceipts')
    .innerJoin('volunteerExpenses as expense', 'expense.id', 'volunteerReceipts.expenseId')
    .innerJoin('volunteers', 'volunteers.id', 'expense.volunteerId')
    .select(['expense.id', 'expense.state', 'expense.paidOn', 'volunteers.unitId'])
    .where('expense.state', 'in', ['paid', 'refused', 'withdrawn'])
    .execute()
  const gone: string[] = []
  for (const [unitId, of] of Map.groupBy(receipts, (receipt) => receipt.unitId)) {
    const values = await houseValues(tx, ['receipts-kept'], { unitId, day: today.toString() })
    const paidBefore = today.subtract({ months: values['receipts-kept'] }).toString()
    gone.push(...of.filter(({ paidOn }) => paidOn === null || paidOn < paidBefore).map(({ id }) => id))
  }
  if (gone.length > 0) await tx.deleteFrom('volunteerReceipts').where('expenseId', 'in', gone).execute()
}
