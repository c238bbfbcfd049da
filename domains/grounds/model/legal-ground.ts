import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import type { Reason } from '#platform/problem.ts'
import { consentPurposes, dataGroups } from './consent.ts'

const uuid = Type.String({ format: 'uuid' })
const line = Type.String({ minLength: 1, maxLength: 300 })

/** What is done with data: what people are asked to agree to, and what the law itself allows or demands. */
export const processings = [...consentPurposes, 'help', 'safeguarding', 'accounts', 'access-log'] as const
export const articles6 = ['6-1-a', '6-1-b', '6-1-c', '6-1-d', '6-1-e', '6-1-f'] as const
export const articles9 = [
  '9-2-a',
  '9-2-b',
  '9-2-c',
  '9-2-d',
  '9-2-f',
  '9-2-g',
  '9-2-h',
  '9-2-i',
  '9-2-j',
] as const
export const recipientTypes = [
  'prison',
  'probation',
  'court',
  'prosecution',
  'police',
  'social-services',
  'child-welfare',
  'school',
  'clinic',
  'employer',
  'housing',
  'ngo',
  'other',
] as const

const rule = {
  /** Where it is the law; empty: wherever the Regulation holds. */
  country: OrNull(Type.String({ pattern: '^[A-Z]{2}$' })),
  code: Type.String({ pattern: '^[a-z0-9-]+$', maxLength: 60 }),
  article6: Type.Enum(articles6),
  article9: OrNull(Type.Enum(articles9)),
  article10: OrNull(line),
  nationalRule: Type.String({ maxLength: 300 }),
  purposes: Type.Array(Type.Enum(processings), { minItems: 1 }),
  dataGroups: Type.Array(Type.Enum(dataGroups), { minItems: 1 }),
  /** Kinds of organisations that may be told something by it; none: nobody outside. */
  recipientTypes: Type.Array(Type.Enum(recipientTypes)),
  source: Type.String({ minLength: 1, maxLength: 500 }),
  validFrom: Day,
  validTo: OrNull(Day),
}

export const NewLegalGround = Type.Object({ ...rule, title: line })
export type NewLegalGround = Type.Static<typeof NewLegalGround>

export const LegalGround = Type.Object({
  id: uuid,
  version: Type.Integer(),
  ...rule,
  title: Type.Record(Type.String(), Type.String()),
  /** A proposal of the house until somebody who knows the law looked at it. */
  standing: Type.Enum(['proposal', 'checked'] as const),
  checkedBy: OrNull(Type.String()),
  checkedOn: OrNull(Day),
  /** How often something was told on it that is still under way. */
  underWay: Type.Integer(),
})
export type LegalGround = Type.Static<typeof LegalGround>

/** Health needs article 9, convictions and custody article 10: without it a rule covers neither. */
export function obstaclesToLegalGround(ground: NewLegalGround): Reason[] {
  const { dataGroups: groups, article9, article10, validFrom, validTo } = ground
  const reasons: Reason[] = []
  if (article9 === null && groups.includes('health'))
    reasons.push({ code: 'ground-needs-article-9', field: 'article9' })
  if (article10 === null && groups.some((group) => group === 'offence' || group === 'custody'))
    reasons.push({ code: 'ground-needs-article-10', field: 'article10' })
  if (validTo !== null && validTo < validFrom) reasons.push({ code: 'ground-ends-before', field: 'validTo' })
  return reasons
}

/** The name of a rule in a language, else in whichever it was written. */
export const titleIn = ({ title }: Pick<LegalGround, 'title'>, language: string): string =>
  title[language] ?? Object.values(title)[0] ?? ''
