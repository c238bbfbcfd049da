import type { Reason } from '#platform/problem.ts'
import type { ChildFile, NewAdmission, NewAdult, NewChild, NewConsent } from './child.ts'

export function obstaclesToChild(child: Omit<NewChild, 'unitId'>, { today }: { today: string }): Reason[] {
  const reasons: Reason[] = []
  if (child.birthMonth !== null && child.birthYear === null)
    reasons.push({ code: 'child-month-needs-year', field: 'birthYear' })
  if (child.birthYear !== null && child.birthYear > Number(today.slice(0, 4)))
    reasons.push({ code: 'child-born-ahead', field: 'birthYear' })
  if (child.care === 'child-welfare' && child.childWelfareName === null)
    reasons.push({ code: 'child-welfare-not-named', field: 'childWelfareName' })
  return reasons
}

export function obstaclesToAdult(adult: Omit<NewAdult, 'childId'>): Reason[] {
  const reasons: Reason[] = []
  if (adult.personId !== null && adult.familyMemberId !== null)
    reasons.push({ code: 'child-adult-is-two', field: 'familyMemberId' })
  if ((adult.contact === 'not-allowed' || adult.contact === 'court-order') && adult.contactBy === null)
    reasons.push({ code: 'child-contact-needs-who', field: 'contactBy' })
  if (adult.since !== null && adult.until !== null && adult.until < adult.since)
    reasons.push({ code: 'child-until-before-since', field: 'until' })
  return reasons
}

/** Where child welfare has the care, it is child welfare that consents. */
export const consentGiver = ({ care }: Pick<ChildFile, 'care'>): 'caregiver' | 'child-welfare' | 'both' =>
  care === 'child-welfare' ? 'child-welfare' : care === 'shared' ? 'both' : 'caregiver'

export function obstaclesToConsent(consent: NewConsent, { today }: { today: string }): Reason[] {
  const reasons: Reason[] = []
  if (consent.givenOn > today) reasons.push({ code: 'child-day-ahead', field: 'givenOn' })
  if (consent.validUntil !== null && consent.validUntil < consent.givenOn)
    reasons.push({ code: 'child-until-before-since', field: 'validUntil' })
  return reasons
}

export function obstaclesToAdmission(said: NewAdmission, { today }: { today: string }): Reason[] {
  const reasons: Reason[] = []
  if (said.admittedOn > today) reasons.push({ code: 'child-day-ahead', field: 'admittedOn' })
  if ((said.asked === 'yes') !== (said.childrenCount !== null))
    reasons.push({ code: 'child-count-missing', field: 'childrenCount' })
  if (said.ages.length > (said.childrenCount ?? 0)) reasons.push({ code: 'child-more-ages', field: 'ages' })
  return reasons
}

/** The next time a day of every year comes; the 29th of February waits for the 28th in short years. */
export function nextOnCalendar(
  { month, day }: { month: number; day: number },
  today: Temporal.PlainDate,
): string {
  const inYear = (year: number) => Temporal.PlainDate.from({ year, month, day })
  const thisYear = inYear(today.year)
  return (Temporal.PlainDate.compare(thisYear, today) < 0 ? inYear(today.year + 1) : thisYear).toString()
}

/** How old, as far as year and month tell: between the two ages that they leave possible. */
export function agesPossible(
  { birthYear, birthMonth }: Pick<NewChild, 'birthYear' | 'birthMonth'>,
  today: Temporal.PlainDate,
): { from: number; to: number } | null {
  if (birthYear === null) return null
  const full = today.year - birthYear
  if (birthMonth === null || birthMonth === today.month) return { from: Math.max(0, full - 1), to: full }
  const age = birthMonth < today.month ? full : full - 1
  return { from: Math.max(0, age), to: Math.max(0, age) }
}
