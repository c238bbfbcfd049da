import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { fileTypeOf, mostFileBytes } from '../../model/referrals/file-rules.ts'
import { isOpen } from '../../model/referrals/referral-rules.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { listItems } from './part-store.ts'
import { requireReferral } from './referral-store.ts'

/** The paper of an item is shared with the item, on the same ground. */
const addFile = handle(referralsApi.addFile, {
  permission: 'referrals:write',
  concerns: () => null,
  async run({ tx, file, now, changed }, { id, itemId, name }) {
    changed(['file'])
    const referral = await requireReferral(tx, id)
    if (referral.state !== 'draft' && !isOpen(referral.state)) refuse('referral-out-not-so-far')
    const item = (await listItems(tx, id)).find((one) => one.id === itemId && one.goneAt === null)
    if (!item) return notFound()
    if (item.fileName !== null) refuse('referral-file-there')
    const type = fileTypeOf(file) ?? refuse('referral-file-type')
    if (file.length > mostFileBytes) refuse('referral-file-large')
    await tx
      .insertInto('referralFiles')
      .values({
        ...{ itemId, personId: referral.personId, name, type },
        ...{ bytes: Buffer.from(file), addedAt: now.toString() },
      })
      .execute()
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

const showFile = handle(referralsApi.file, {
  permission: 'referrals:read',
  concerns: () => null,
  run: ({ tx }, { itemId }) => readFile(tx, itemId),
})

/** The paper of an item, to whoever may read the item. */
export async function readFile(tx: Tx, itemId: string): Promise<FileAnswer> {
  const found = await tx
    .selectFrom('referralFiles')
    .select(['name', 'type', 'bytes'])
    .where('itemId', '=', itemId)
    .executeTakeFirst()
  return found ?? notFound()
}

export const fileHandlers = [addFile, showFile]
