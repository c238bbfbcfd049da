import { searchKey } from '#domains/people/model/index.ts'
import type { Reason } from '#platform/problem.ts'
import type { OpenReferral } from './public-form.ts'
import type { ReferralConsent, ReferralDetails, SourceKind } from './referral.ts'

type Told = Pick<
  ReferralDetails,
  | ('givenName' | 'birthYear' | 'sourceKind' | 'phone' | 'email')
  | ('referrerName' | 'referrerPhone' | 'referrerEmail' | 'wishWords' | 'about' | 'wishes')
>

export const isOwnWish = (source: SourceKind): boolean => source === 'self' || source === 'self-after-release'

const isBlank = (text: string | null | undefined) => !text?.trim()

/** Why something cannot be written down so, whoever writes. */
export function obstaclesToDetails(told: Told & { birthDate?: string | null }, today: string): Reason[] {
  const reasons: Reason[] = []
  if (isBlank(told.givenName)) reasons.push({ code: 'missing', field: 'givenName' })
  if (told.birthDate && told.birthDate > today)
    reasons.push({ code: 'birth-year-in-future', field: 'birthDate' })
  if (told.birthYear !== null && told.birthYear > Number(today.slice(0, 4)))
    reasons.push({ code: 'birth-year-in-future', field: 'birthYear' })
  return reasons
}

/** Why the open page does not take it: nobody could answer, or nobody would know what for. */
export function obstaclesToOpenReferral(told: OpenReferral, today: string): Reason[] {
  const reasons = obstaclesToDetails(told, today)
  const isOwn = isOwnWish(told.sourceKind)
  if (isOwn && isBlank(told.phone) && isBlank(told.email))
    reasons.push({ code: 'referral-needs-contact', field: 'phone' })
  if (!isOwn && isBlank(told.referrerName)) reasons.push({ code: 'missing', field: 'referrerName' })
  if (!isOwn && isBlank(told.referrerPhone) && isBlank(told.referrerEmail))
    reasons.push({ code: 'referral-needs-contact', field: 'referrerPhone' })
  if (isOwn && !told.agrees) reasons.push({ code: 'referral-needs-yes', field: 'agrees' })
  if (isBlank(told.about) && isBlank(told.wishWords) && told.wishes.length === 0)
    reasons.push({ code: 'referral-says-nothing', field: 'about' })
  return reasons
}

/** Why a yes cannot be kept so. What was only spoken needs somebody who heard it. */
export function obstaclesToConsent(consent: ReferralConsent | null, today: string): Reason[] {
  if (consent === null) return []
  const reasons: Reason[] = []
  if (consent.on > today) reasons.push({ code: 'referral-consent-in-future', field: 'consent.on' })
  if (consent.how === 'spoken-with-witness' && isBlank(consent.witness))
    reasons.push({ code: 'referral-consent-needs-witness', field: 'consent.witness' })
  if (consent.how !== 'spoken-with-witness' && !isBlank(consent.witness))
    reasons.push({ code: 'referral-consent-witness-unneeded', field: 'consent.witness' })
  return reasons
}

/** Whole days from one to the other. */
export const daysFrom = (since: string, today: string): number =>
  Temporal.PlainDate.from(since).until(Temporal.PlainDate.from(today), { largestUnit: 'day' }).days

/** Addresses and numbers in one spelling, so that two that reach the same telephone look alike: +359 888 123 456 and 0888 123456. */
export function contactKeysOf(told: {
  phone: string | null
  email: string | null
  referrerPhone: string | null
  referrerEmail: string | null
}): string[] {
  const mails = [told.email, told.referrerEmail].map((mail) => mail?.trim().toLowerCase() ?? '')
  const calls = [told.phone, told.referrerPhone].map((call) => (call ?? '').replace(/\D/g, '').slice(-8))
  return [...new Set([...mails, ...calls.filter((digits) => digits.length >= 6)])].filter((key) => key !== '')
}

/** The words of a name in one spelling and order; empty where a single name says too little. */
export function nameKeyOf({ givenName, familyName }: { givenName: string; familyName: string }): string {
  const words = searchKey(`${givenName} ${familyName}`).split(' ').filter(Boolean)
  return words.length < 2 ? '' : words.toSorted().join(' ')
}
