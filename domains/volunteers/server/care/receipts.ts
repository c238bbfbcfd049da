import type { FileAnswer } from '#platform/http/mount.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, type Reason, refuseIfAny } from '#platform/problem.ts'
import { careApi } from '../../model/care-api.ts'
import { mostReceiptBytes, type ReceiptType, receiptTypeOf, withoutTraces } from '../../model/care-receipt.ts'
import { requireExpense } from './expense-store.ts'

async function keepReceipt({ tx, file, now }: Context, id: string) {
  const expense = await requireExpense(tx, id)
  refuseIfAny(expense.state === 'filed' ? [] : ['expense-decided'])
  const type = receiptTypeOf(file)
  refuseIfAny(obstaclesToReceipt(file, type))
  const receipt = { type: type!, bytes: Buffer.from(withoutTraces(file, type!)), addedAt: now.toString() }
  await tx
    .insertInto('volunteerReceipts')
    .values({ expenseId: id, ...receipt })
    .onConflict((conflict) => conflict.column('expenseId').doUpdateSet(receipt))
    .execute()
  return { id }
}

function obstaclesToReceipt(file: Uint8Array, type: ReceiptType | null): Reason[] {
  const reasons: Reason[] = []
  if (type === null) reasons.push({ code: 'receipt-not-a-photo' })
  if (file.length > mostReceiptBytes)
    reasons.push({ code: 'receipt-too-large', values: { megabytes: mostReceiptBytes / 1024 / 1024 } })
  return reasons
}

const addReceipt = handle(careApi.addReceipt, {
  permission: 'volunteers:write',
  concerns: () => null,
  run: (context, { id }) => keepReceipt(context, id),
  again: async (_context, { id }) => ({ id }),
})

const addMyReceipt = handle(careApi.addMyReceipt, {
  permission: 'field:write',
  concerns: () => null,
  run: (context, { id }) => keepReceipt(context, id),
  again: async (_context, { id }) => ({ id }),
})

const endings: Record<ReceiptType, string> = {
  ...{ 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' },
}

const showReceipt = handle(careApi.receipt, {
  permission: 'volunteers:write',
  concerns: () => null,
  run: ({ tx }, { id }) => readReceipt(tx, id),
})

async function readReceipt(tx: Tx, id: string): Promise<FileAnswer> {
  const { day } = await requireExpense(tx, id)
  const found = await tx
    .selectFrom('volunteerReceipts')
    .select(['type', 'bytes'])
    .where('expenseId', '=', id)
    .executeTakeFirst()
  const { type, bytes } = found ?? notFound()
  return { name: `${day}.${endings[type]}`, type, bytes }
}

export const receiptHandlers = [addReceipt, addMyReceipt, showReceipt]
