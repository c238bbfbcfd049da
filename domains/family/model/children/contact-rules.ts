import type { Reason } from '#platform/problem.ts'
import type { ChildAdult, ChildConsent, ChildContact, ChildFile, NewContact } from './child.ts'
import { consentGiver } from './child-rules.ts'
import { type ContactKind, isInOneRoom } from './codes.ts'

/** A decision that allowed something, as far as a booking asks. */
export type Allowed = {
  kindsAllowed: readonly string[]
  validFrom: string | null
  validUntil: string | null
  stoppedOn: string | null
  decision: 'allowed' | 'refused' | null
  supervised: boolean | null
}

/** The decision under which this kind of contact may be booked for every one of these days. */
export const allowingOn = <One extends Allowed>(
  assessments: readonly One[],
  kind: ContactKind,
  { from, until }: { from: string; until: string },
): One | undefined =>
  assessments.find(
    (one) =>
      one.decision === 'allowed' &&
      one.kindsAllowed.includes(kind) &&
      one.validFrom !== null &&
      one.validFrom <= from &&
      one.validUntil !== null &&
      one.validUntil >= until &&
      (one.stoppedOn === null || one.stoppedOn > until),
  )

type Given = Pick<
  ChildConsent,
  'adultId' | 'giverKind' | 'kinds' | 'how' | 'givenOn' | 'validUntil' | 'withdrawnOn'
>

const holdsFor = (
  consent: Given,
  adultId: string,
  kind: ContactKind,
  { from, until }: { from: string; until: string },
) =>
  consent.adultId === adultId &&
  consent.kinds.includes(kind) &&
  consent.givenOn <= from &&
  (consent.validUntil === null || consent.validUntil >= until) &&
  (consent.withdrawnOn === null || consent.withdrawnOn > until)

/** Every consent that is wanting for this kind of contact: of whoever has the care, in writing. */
export function lackingConsents(
  { care, consents }: { care: ChildFile['care']; consents: readonly Given[] },
  { adultId, kind, from, until }: { adultId: string; kind: ContactKind; from: string; until: string },
): Reason[] {
  const wanted = consentGiver({ care })
  const givers = wanted === 'both' ? (['caregiver', 'child-welfare'] as const) : [wanted]
  return givers.flatMap((giver): Reason[] => {
    const holding = consents.filter(
      (consent) => consent.giverKind === giver && holdsFor(consent, adultId, kind, { from, until }),
    )
    if (holding.some(({ how }) => how !== 'spoken')) return []
    if (holding.length > 0) return [{ code: 'child-consent-not-written' }]
    return [
      { code: giver === 'caregiver' ? 'child-caregiver-consent-missing' : 'child-welfare-consent-missing' },
    ]
  })
}

type Known = {
  today: string
  adult: Pick<ChildAdult, 'contact' | 'until'>
  assessments: readonly Allowed[]
  care: ChildFile['care']
  consents: readonly Given[]
}

/** Every reason why this contact cannot be written down so. What already took place is a fact, and needs no permission. */
export function obstaclesToContact(contact: NewContact, known: Known): Reason[] {
  const { kind, day, state } = contact
  if (state === 'held') return day > known.today ? [{ code: 'child-day-ahead', field: 'day' }] : []
  const reasons: Reason[] = day < known.today ? [{ code: 'child-planned-in-past', field: 'day' }] : []
  if (known.adult.contact === 'not-allowed')
    reasons.push({ code: 'child-contact-not-allowed', field: 'adultId' })
  if (known.adult.until !== null && known.adult.until < day)
    reasons.push({ code: 'child-adult-no-longer', field: 'adultId' })
  if (!isInOneRoom(kind)) return reasons
  const days = { from: day, until: day }
  if (!allowingOn(known.assessments, kind, days))
    reasons.push({ code: 'child-contact-not-assessed', field: 'kind' })
  return [...reasons, ...lackingConsents(known, { adultId: contact.adultId, kind, ...days })]
}

/** Days since the last contact that was held, for one child and one grown-up. */
export function lastContact(
  contacts: readonly Pick<ChildContact, 'adultId' | 'state' | 'day' | 'kind'>[],
  adultId: string,
  today: Temporal.PlainDate,
): { day: string; kind: ContactKind; days: number } | null {
  const held = contacts.filter((one) => one.adultId === adultId && one.state === 'held')
  const last = held.toSorted((a, b) => b.day.localeCompare(a.day))[0]
  if (!last) return null
  return { day: last.day, kind: last.kind, days: Temporal.PlainDate.from(last.day).until(today).days }
}
