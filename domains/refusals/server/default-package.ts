import { requireColleague } from '#domains/organisation/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { DefaultPackage } from '../model/default-package.ts'
import './refusal-tables.ts'

type Made = Omit<DefaultPackage, 'contactName'> & { refusalId: string; personId: string }

/** Writes down what somebody has meanwhile: a named contact among staff, open activities and a partner; once more replaces it. */
export async function makeDefaultPackage(tx: Tx, made: Made): Promise<void> {
  const { name: contactName } = await requireColleague(tx, made.contactId)
  const { contactId, activities, partner, begins } = made
  await tx
    .insertInto('defaultPackages')
    .values({ ...made, contactName })
    .onConflict((conflict) =>
      conflict.column('refusalId').doUpdateSet({ contactId, contactName, activities, partner, begins }),
    )
    .execute()
}
