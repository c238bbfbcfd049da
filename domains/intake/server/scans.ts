import { mostReceiptBytes, receiptTypeOf, withoutTraces } from '#domains/volunteers/model/index.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { intakeApi } from '../model/intake-api.ts'
import { requireReferral } from './referral-store.ts'
import './tables.ts'

/** The paper as it came: a picture or a page. A better one takes its place. */
const addScan = handle(intakeApi.addScan, {
  permission: 'intake:write',
  concerns: () => null,
  async run({ tx, file, now, actor }, { id }) {
    await requireReferral(tx, id)
    const type = receiptTypeOf(file)
    if (type === null) return refuse('scan-not-a-picture')
    if (file.length > mostReceiptBytes)
      refuse({ code: 'scan-too-large', values: { megabytes: mostReceiptBytes / 1024 / 1024 } })
    const bytes = Buffer.from(withoutTraces(file, type))
    const scan = { type, bytes, addedAt: now.toString(), addedBy: actor.userId }
    await tx
      .insertInto('referralScans')
      .values({ referralId: id, ...scan })
      .onConflict((conflict) => conflict.column('referralId').doUpdateSet(scan))
      .execute()
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const

type FileAboutPeople = FileAnswer & { people: string[] }

const showScan = handle(intakeApi.scan, {
  permission: 'intake:read',
  concerns: (_input, file) => (file as FileAboutPeople | undefined)?.people ?? [],
  async run({ tx }, { id }): Promise<FileAboutPeople> {
    const { cameOn, personId } = await requireReferral(tx, id)
    const scan = tx.selectFrom('referralScans').select(['type', 'bytes']).where('referralId', '=', id)
    const { type, bytes } = (await scan.executeTakeFirst()) ?? notFound()
    return { name: `${cameOn}.${endings[type]}`, type, bytes, people: personId ? [personId] : [] }
  },
})

const removeScan = handle(intakeApi.removeScan, {
  permission: 'intake:write',
  concerns: () => null,
  async run({ tx }, { id }) {
    await requireReferral(tx, id)
    await tx.deleteFrom('referralScans').where('referralId', '=', id).execute()
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

export const scanHandlers = [addScan, showScan, removeScan]
