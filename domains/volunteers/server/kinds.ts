import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuse } from '#platform/problem.ts'
import type { RelationKind } from '../model/kind.ts'
import { policyApi } from '../model/policy-api.ts'
import { rulesInForce } from '../model/requirement-states.ts'
import { listKinds, requireKind } from './kind-store.ts'
import { insertRule } from './policy.ts'
import { listRules, ourCountry } from './requirement-store.ts'

const listTheKinds = handle(policyApi.kinds, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx }) => listKinds(tx),
})

/** A kind of the house's own: a debt helper, a study helper. It may begin with what is asked of another kind today. */
const addKind = handle(policyApi.addKind, {
  permission: 'volunteers:policy',
  concerns: () => null,
  async run({ tx, actor, today }, { requirementsLike, ...kind }) {
    const added = await tx
      .insertInto('relationKinds')
      .values({ ...kind, names: JSON.stringify(kind.names) })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!added) return refuse({ code: 'kind-exists', field: 'slug' })
    if (requirementsLike !== null)
      await copyRules(tx, requirementsLike, added.id, actor.userId, today.toString())
    return added
  },
  again: ({ tx }, _input, id) => requireKind(tx, id),
})

async function copyRules(tx: Tx, from: string, kindId: string, by: string, today: string): Promise<void> {
  await requireKind(tx, from)
  const country = await ourCountry(tx)
  for (const { id, validUntil, ...rule } of rulesInForce(await listRules(tx), {
    kindId: from,
    country,
    today,
  })) {
    await insertRule(tx, { ...rule, kindId, validFrom: today }, by)
  }
}

const changeKind = handle(policyApi.changeKind, {
  permission: 'volunteers:policy',
  concerns: () => null,
  run: ({ tx }, { names, ...change }): Promise<RelationKind> =>
    setVersioned(tx, 'relationKinds', { ...change, names: JSON.stringify(names) }),
  again: ({ tx }, { id }) => requireKind(tx, id),
})

/** Nobody begins as this kind any more; those who are go on. */
const retireKind = handle(policyApi.retireKind, {
  permission: 'volunteers:policy',
  concerns: () => null,
  async run({ tx, today }, { id, version }) {
    const { retiredOn } = await requireKind(tx, id)
    if (retiredOn !== null) refuse('kind-retired')
    return setVersioned(tx, 'relationKinds', { id, version, retiredOn: today.toString() })
  },
  again: ({ tx }, { id }) => requireKind(tx, id),
})

export const kindHandlers = [listTheKinds, addKind, changeKind, retireKind]
