/** Who says "no". */
export const deciderKinds = ['centre', 'volunteer', 'partner', 'employer', 'landlord', 'participant'] as const
export type DeciderKind = (typeof deciderKinds)[number]

/** Why, as codes: one list for everybody, each code with those who may have such a reason. */
const saidBy = {
  'no-capacity': ['centre', 'partner', 'employer', 'landlord'],
  'no-volunteer': ['centre'],
  'outside-target-group': ['centre', 'partner'],
  'other-help-needed': ['centre', 'partner'],
  'safety-of-others': ['centre', 'partner', 'landlord'],
  'kept-apart': ['centre', 'partner'],
  'requirement-missing': ['centre', 'partner', 'employer', 'landlord'],
  'agreement-broken': ['centre', 'partner', 'employer', 'landlord'],
  'not-suitable-now': ['centre'],
  'papers-missing': ['partner', 'employer', 'landlord'],
  'no-answer': ['partner', 'employer', 'landlord'],
  sentence: ['partner', 'employer', 'landlord'],
  'given-to-another': ['partner', 'employer', 'landlord'],
  money: ['partner', 'landlord'],
  'no-time': ['volunteer', 'participant'],
  'hours-do-not-fit': ['volunteer', 'participant', 'employer'],
  'too-far': ['volunteer', 'participant', 'employer'],
  'no-common-language': ['volunteer', 'participant', 'partner', 'employer'],
  'nothing-in-common': ['volunteer', 'participant'],
  'own-limit': ['volunteer'],
  'knows-the-person': ['volunteer', 'participant'],
  'needs-a-break': ['volunteer'],
  'does-not-want': ['participant'],
  'not-now': ['participant', 'volunteer'],
  'wants-somebody-else': ['participant'],
  'no-reason-given': ['volunteer', 'partner', 'employer', 'landlord', 'participant'],
  other: deciderKinds,
} as const satisfies Record<string, readonly DeciderKind[]>

export type RefusalReason = keyof typeof saidBy
export const refusalReasons = Object.keys(saidBy) as RefusalReason[]

/** The reasons that somebody of this kind may have, in the order in which they are offered. */
export const refusalReasonsOf = (decider: DeciderKind): RefusalReason[] =>
  refusalReasons.filter((reason) => (saidBy[reason] as readonly DeciderKind[]).includes(decider))

/** By a written rule, or as somebody judged it. */
export const refusalBases = ['rule', 'judgement'] as const
export type RefusalBasis = (typeof refusalBases)[number]

/** What was offered instead; `not-wanted`: something was, and the person wants nothing in its place. */
export const alternatives = [
  'staff-contact',
  'staff-pair',
  'another-volunteer',
  'waiting-list',
  'open-activities',
  'default-package',
  'another-organisation',
  'later-date',
  'not-wanted',
  'other',
] as const
export type Alternative = (typeof alternatives)[number]

/** What the person said to it. */
export const alternativeAnswers = ['accepted', 'not-accepted'] as const
export type AlternativeAnswer = (typeof alternativeAnswers)[number]

/** Why the question is open again. */
export const liftedReasons = ['review', 'objection', 'asked-again'] as const
export type LiftedWhy = (typeof liftedReasons)[number]

/** What was refused. `by-hand` is written down by a colleague about something that Landfall did not see. */
export const refusalSources = [
  'by-hand',
  'intake',
  'partner-referral',
  'match-request',
  'match-proposal',
  'volunteer-role',
  'offer',
  'prison-permit',
  'course',
  'child-contact',
  'advice',
  'family-event',
] as const
export type RefusalSource = (typeof refusalSources)[number]
