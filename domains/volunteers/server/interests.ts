import { searchKey } from '#domains/people/model/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { type Interest, policyApi } from '../model/policy-api.ts'

export const listInterests = (tx: Tx): Promise<Interest[]> =>
  tx
    .selectFrom('matchingInterests')
    .select(['code', 'names', 'retiredOn'])
    .orderBy('position')
    .orderBy('code')
    .execute()

const listTheInterests = handle(policyApi.interests, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx }) => listInterests(tx),
})

const addInterest = handle(policyApi.addInterest, {
  permission: 'volunteers:policy',
  concerns: () => null,
  async run({ tx }, { names }) {
    const code = `own-${searchKey(names.en).replaceAll(' ', '-')}`.slice(0, 40)
    const added = await tx
      .insertInto('matchingInterests')
      .values({ code, names: JSON.stringify(names) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 0n) refuse({ code: 'interest-exists', field: 'names.en' })
    return { id: code }
  },
  again: async (_context, _input, id) => ({ id }),
})

/** Off the list nobody chooses it any more; with whom it stands, it stays. */
const retireInterest = handle(policyApi.retireInterest, {
  permission: 'volunteers:policy',
  concerns: () => null,
  async run({ tx, today }, { code, retired }) {
    const { numUpdatedRows } = await tx
      .updateTable('matchingInterests')
      .set({ retiredOn: retired ? today.toString() : null })
      .where('code', '=', code)
      .executeTakeFirst()
    return numUpdatedRows === 0n ? notFound() : { id: code }
  },
  again: async (_context, { code }) => ({ id: code }),
})

export const interestHandlers = [listTheInterests, addInterest, retireInterest]
