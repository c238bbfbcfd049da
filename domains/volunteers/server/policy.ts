import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { policyApi } from '../model/policy-api.ts'
import { obstaclesToRule, replacedBy } from '../model/policy-rules.ts'
import type { NewRequirementRule, RequirementRule } from '../model/requirement.ts'
import { requireKind } from './kind-store.ts'
import { listRules, ourCountry } from './requirement-store.ts'

const listTheRules = handle(policyApi.requirements, {
  permission: 'organisation:read',
  concerns: () => null,
  run: async ({ tx }) => ({ country: await ourCountry(tx), rules: await listRules(tx) }),
})

async function requireRule(tx: Tx, id: string): Promise<RequirementRule> {
  return (await listRules(tx)).find((rule) => rule.id === id) ?? notFound()
}

export async function insertRule(tx: Tx, rule: NewRequirementRule, saidBy: string): Promise<string> {
  const { id } = await tx
    .insertInto('requirementRules')
    .values({ ...rule, names: rule.names === null ? null : JSON.stringify(rule.names), saidBy })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const laterOf = (a: string, b: string) => [a, b].toSorted()[1]!

const setValidUntil = (tx: Tx, id: string, validUntil: string) =>
  tx.updateTable('requirementRules').set({ validUntil }).where('id', '=', id).execute()

/** A new line takes the place of the one before from its day on; what held until then stays readable. */
const addRequirement = handle(policyApi.addRequirement, {
  permission: 'volunteers:policy',
  concerns: () => null,
  async run({ tx, actor, today }, rule) {
    await requireKind(tx, rule.kindId)
    const day = today.toString()
    refuseIfAny(obstaclesToRule(rule, { country: await ourCountry(tx), today: day }))
    const before = replacedBy(await listRules(tx), rule)
    if (before !== null) {
      // A line that was to begin later, or today, never came to hold.
      await setValidUntil(tx, before.id, laterOf(before.validFrom, rule.validFrom))
    }
    return requireRule(tx, await insertRule(tx, rule, actor.userId))
  },
  again: ({ tx }, _input, id) => requireRule(tx, id),
})

const endRequirement = handle(policyApi.endRequirement, {
  permission: 'volunteers:policy',
  concerns: () => null,
  async run({ tx, today }, { id, validUntil }) {
    const rule = await requireRule(tx, id)
    if (validUntil < today.toString()) refuse({ code: 'policy-in-past', field: 'validUntil' })
    if (rule.validUntil !== null && rule.validUntil <= today.toString()) refuse('policy-ended')
    await setValidUntil(tx, id, laterOf(validUntil, rule.validFrom))
    return requireRule(tx, id)
  },
  again: ({ tx }, { id }) => requireRule(tx, id),
})

export const policyHandlers = [listTheRules, addRequirement, endRequirement]
