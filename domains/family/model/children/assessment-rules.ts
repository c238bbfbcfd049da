import type { Reason } from '#platform/problem.ts'
import type { Allowing, AssessmentAnswers, AssessmentFile, ChecklistItem } from './assessment.ts'
import type { ChildAdult, ChildConsent, ChildFile } from './child.ts'
import { type ContactKind, isInOneRoom } from './codes.ts'
import { lackingConsents } from './contact-rules.ts'

type Facts = Omit<AssessmentAnswers, 'id' | 'version' | 'answers'>

/** Not known and not asked count as yes: then only the psychiatrist's recommendation opens the way. */
export const needsPsychiatrist = ({ concerns }: Pick<Facts, 'concerns'>): boolean => concerns !== 'no'

export type Known = Facts & {
  answers: readonly { code: string; answer: string }[]
  items: readonly Pick<ChecklistItem, 'code' | 'needed'>[]
  signedOn: string | null
  adultId: string
  adult: Pick<ChildAdult, 'contact'>
  care: ChildFile['care']
  consents: readonly ChildConsent[]
  /** Whether the child has said something on record about this. */
  childWasHeard: boolean
}

/** What still stands in the way of allowing these kinds of contact, every reason at once, whatever it is hoped for. */
export function lackingToAllow(
  known: Known,
  kinds: readonly ContactKind[],
  days: { from: string; until: string },
): Reason[] {
  const reasons: Reason[] = []
  const { answers, items, psychiatrist, police, protective } = known
  if (needsPsychiatrist(known) && psychiatrist !== 'recommends')
    reasons.push({ code: 'psychiatrist-not-recommended', field: 'psychiatrist' })
  else if (psychiatrist === 'advises-against')
    reasons.push({ code: 'psychiatrist-advises-against', field: 'psychiatrist' })
  if (police !== 'nothing-against') reasons.push({ code: 'police-not-answered', field: 'police' })
  if (protective !== 'nothing-against') reasons.push({ code: 'protective-not-answered', field: 'protective' })
  const yes = new Set(answers.filter(({ answer }) => answer === 'yes').map(({ code }) => code))
  if (items.some(({ code, needed }) => needed && !yes.has(code)))
    reasons.push({ code: 'checklist-not-whole', field: 'answers' })
  if (known.bestInterest === null) reasons.push({ code: 'best-interest-not-said', field: 'bestInterest' })
  if (!known.childWasHeard) reasons.push({ code: 'child-not-heard' })
  if (known.signedOn === null) reasons.push({ code: 'assessment-not-signed' })
  if (known.adult.contact === 'not-allowed') reasons.push({ code: 'child-contact-not-allowed' })
  const consents = kinds.flatMap((kind) =>
    isInOneRoom(kind) ? lackingConsents(known, { adultId: known.adultId, kind, ...days }) : [],
  )
  return [...reasons, ...onceEach(consents)]
}

const onceEach = (reasons: Reason[]): Reason[] => [...new Map(reasons.map((one) => [one.code, one])).values()]

const longest = { years: 1 }

/** Every reason why contact cannot be allowed so. */
export function obstaclesToAllowing(
  allowing: Allowing,
  known: Known & { kindsAsked: readonly string[] },
): Reason[] {
  const { kindsAllowed, validFrom, validUntil, stopRule } = allowing
  const reasons: Reason[] = []
  if (kindsAllowed.some((kind) => !known.kindsAsked.includes(kind)))
    reasons.push({ code: 'contact-not-asked-for', field: 'kindsAllowed' })
  if (validUntil < validFrom) reasons.push({ code: 'child-until-before-since', field: 'validUntil' })
  else if (Temporal.PlainDate.from(validFrom).add(longest).toString() < validUntil)
    reasons.push({ code: 'decision-too-long', field: 'validUntil' })
  if (stopRule.trim() === '') reasons.push({ code: 'stop-rule-missing', field: 'stopRule' })
  return [...reasons, ...lackingToAllow(known, kindsAllowed, { from: validFrom, until: validFrom })]
}

/** Every reason why these answers cannot stand so. */
export function obstaclesToAnswers(facts: Facts, { today }: { today: string }): Reason[] {
  const reasons: Reason[] = []
  const dated = (said: boolean, day: string | null, field: string) => {
    if (said !== (day !== null)) reasons.push({ code: 'answer-needs-day', field })
    else if (day !== null && day > today) reasons.push({ code: 'child-day-ahead', field })
  }
  const { psychiatrist, psychiatristName, police, protective } = facts
  dated(psychiatrist !== null, facts.psychiatristOn, 'psychiatristOn')
  if ((psychiatrist === null) !== (psychiatristName === null))
    reasons.push({ code: 'psychiatrist-not-named', field: 'psychiatristName' })
  dated(isAnswered(police), facts.policeOn, 'policeOn')
  dated(isAnswered(protective), facts.protectiveOn, 'protectiveOn')
  return reasons
}

const isAnswered = (said: Facts['police']) => said === 'nothing-against' || said === 'against'

type Standing = Pick<
  AssessmentFile,
  'decision' | 'signedOn' | 'stoppedOn' | 'liftedOn' | 'validFrom' | 'validUntil'
>

/** How it stands on a day. */
export function standingOn(one: Standing, day: string): AssessmentFile['standing'] {
  if (one.decision === null) return one.signedOn === null ? 'gathering' : 'signed'
  if (one.decision === 'refused') return one.liftedOn === null ? 'refused' : 'lifted'
  if (one.stoppedOn !== null && one.stoppedOn <= day) return 'stopped'
  if (one.validFrom !== null && one.validFrom > day) return 'ahead'
  return one.validUntil !== null && one.validUntil < day ? 'expired' : 'allowed'
}
