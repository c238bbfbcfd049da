import {
  type Evidence,
  type Exemption,
  type RequirementRule,
  type RequirementState,
  requirementCodes,
} from './requirement.ts'

/** What is known about one volunteer when requirements are judged. */
export type RequirementFacts = {
  evidence: readonly Evidence[]
  exemptions: readonly Exemption[]
  /** When the role was first approved; null: not yet. */
  approvedOn: string | null
}

/** Somebody who must renew a certificate hears of it this long before. */
export const soonDays = 60

type Where = { kindId: string; country: string; today: string }

/** The rules that hold for a kind today: one for each requirement, that of the country before the general, the later before the earlier. */
export function rulesInForce(
  rules: readonly RequirementRule[],
  { kindId, country, today }: Where,
): RequirementRule[] {
  const holding = rules.filter(
    (rule) =>
      rule.kindId === kindId &&
      (rule.country === null || rule.country === country) &&
      rule.validFrom <= today &&
      (rule.validUntil === null || rule.validUntil > today),
  )
  const nearer = (a: RequirementRule, b: RequirementRule) =>
    Number(b.country !== null) - Number(a.country !== null) || (a.validFrom < b.validFrom ? 1 : -1)
  const chosen = new Map<string, RequirementRule>()
  for (const rule of holding.toSorted(nearer))
    if (!chosen.has(rule.requirement)) chosen.set(rule.requirement, rule)
  return [...chosen.values()].toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** In the order in which they usually come; what the house has thought of itself comes last. */
const placeOf = ({ requirement }: RequirementRule): number => {
  const place = (requirementCodes as readonly string[]).indexOf(requirement)
  return place === -1 ? requirementCodes.length : place
}

/** How somebody stands with each requirement of one kind. A day of validity counts to its end. */
export function requirementStates(
  rules: readonly RequirementRule[],
  facts: RequirementFacts,
  today: string,
): RequirementState[] {
  return rules.map((rule) => stateOf(rule, facts, today))
}

/** What stands in the way of a match, or of an approval. */
export const obstaclesIn = (states: readonly RequirementState[]): string[] =>
  states.filter(({ blocks }) => blocks).map(({ requirement }) => requirement)

function stateOf(rule: RequirementRule, facts: RequirementFacts, today: string): RequirementState {
  const until = partsOf(rule, facts.evidence)
  const holds = until.filter((part) => part.until !== null && part.until >= today)
  const lapsed = until.filter((part) => part.until !== null && part.until < today)
  const dueBy = rule.withinMonths === null ? null : plusMonths(facts.approvedOn ?? today, rule.withinMonths)
  const common = {
    requirement: rule.requirement,
    names: rule.names,
    dueBy,
    missingModules: until.flatMap(({ module, until: last }) =>
      module !== null && (last === null || last < today) ? [module] : [],
    ),
    have: holds.length,
    least: until.length,
  }
  const exemption = facts.exemptions
    .filter(
      (one) =>
        one.requirement === rule.requirement &&
        one.kindId === rule.kindId &&
        one.begins <= today &&
        one.until >= today,
    )
    .reduce<string | null>((last, one) => (last && last > one.until ? last : one.until), null)
  if (holds.length === until.length) {
    const last = earliest(holds.map((part) => part.until!))
    const isSoon = last !== forGood && last <= plusDays(today, soonDays)
    return {
      ...common,
      state: isSoon ? 'expiring' : 'met',
      until: last === forGood ? null : last,
      blocks: false,
    }
  }
  if (exemption) return { ...common, state: 'exempted', until: exemption, blocks: false }
  const blocks = dueBy === null || dueBy < today
  if (holds.length + lapsed.length === until.length) {
    return { ...common, state: 'expired', until: earliest(lapsed.map((part) => part.until!)), blocks }
  }
  return { ...common, state: 'missing', until: null, blocks }
}

type Part = { module: string | null; until: string | null }

/** Later than every day: what holds for good. */
const forGood = '9999-12-31'

/** Each thing that must be there, with the last day on which it holds; null where nothing was shown. */
function partsOf(rule: RequirementRule, evidence: readonly Evidence[]): Part[] {
  const lasts = (shown: Evidence): string => {
    const byRule = rule.validMonths === null ? forGood : plusMonths(shown.seenOn, rule.validMonths)
    return earliest([shown.validUntil ?? forGood, byRule])
  }
  const latest = (shown: readonly Evidence[]) =>
    shown
      .map(lasts)
      .toSorted((a, b) => (a < b ? 1 : -1))
      .at(0) ?? null
  if (rule.modules.length > 0) {
    const whole = evidence.filter((one) => one.requirement === rule.requirement && one.part === null)
    return rule.modules.map((module) => ({
      module,
      until: latest([...evidence.filter((one) => isModule(one, rule.requirement, module)), ...whole]),
    }))
  }
  const shown = evidence.filter((one) => answers(one, rule.requirement))
  const days = shown.map(lasts).toSorted((a, b) => (a < b ? 1 : -1))
  return Array.from({ length: rule.least }, (_, index) => ({ module: null, until: days[index] ?? null }))
}

const isModule = (one: Evidence, requirement: string, module: string) =>
  one.requirement === requirement && one.part === module

/** The rules of prisons are taught as a module of the course; a declaration, though, is signed and not taught. */
const answers = (one: Evidence, requirement: string) =>
  one.requirement === requirement || (requirement === 'prison-rules' && isModule(one, 'course', requirement))

const earliest = (days: readonly string[]): string => days.toSorted()[0] ?? forGood
const plusMonths = (day: string, months: number) => Temporal.PlainDate.from(day).add({ months }).toString()
const plusDays = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
