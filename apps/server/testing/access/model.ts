import { entrustedOnly, type WhoMay, wholeUnit, withoutSecondFactor } from './role-groups.ts'
import { whoMayFamilyAndPartners } from './who-may-family-and-partners.ts'
import { whoMayOfTheHouse } from './who-may-of-the-house.ts'
import { whoMayOneToOne } from './who-may-one-to-one.ts'
import { whoMayThroughTheGate } from './who-may-through-the-gate.ts'

/**
 * Who may do what, written a second time and by hand, from the words of the handbook: it imports nothing from the code that
 * decides, so that the two can disagree.
 */
export type Person = { id: string; name: string; unit: number; ownUser: number | null }
export type When = 'past' | 'now' | 'future'
export type Held = { role: string; unit: number | null; when: When }
export type Member = {
  held: Held[]
  twoFactor: boolean
  entrusted: { person: number; when: When }[]
  /** Away today, with this colleague as deputy. */
  deputy: number | null
}
/** Each person was referred to one of two partners: told by name, on a consent that stands or not. */
export type Referral = {
  id: string
  itemId: string
  partner: number
  ground: 'stands' | 'withdrawn' | 'ended'
  state: 'draft' | 'sent' | 'refused'
}
export type Cast = { people: Person[]; members: Member[]; referrals: Referral[] }

/** Of which of the two partners somebody is a contact. */
export const partnerOf = (member: number): number => member % 2

/** Whether the window tells a partner who this is: referred to them, still open, and agreed to at this minute. */
export function isToldAtWindow({ members, referrals }: Cast, member: number, person: number): boolean {
  const { partner, ground, state } = referrals[person]!
  const isTheirs =
    rolesToday(members[member]!).some(({ role }) => role === 'partner') && partner === partnerOf(member)
  return isTheirs && ground === 'stands' && state === 'sent'
}

/** Every operation of the registry has its line in one of these. */
export const whoMay: WhoMay = {
  ...whoMayOfTheHouse,
  ...whoMayOneToOne,
  ...whoMayThroughTheGate,
  ...whoMayFamilyAndPartners,
}

/** Sides that are a role of their own: neither opens anything of another. */
const otherSides = ['volunteer', 'partner']

export type Verdict = 'allowed' | 'not-signed-in' | 'forbidden'

/** Whether somebody may try an operation at all. */
export function verdict(member: Member | null, capacity: string, operation: string): Verdict {
  const roles = whoMay[operation]!
  if (roles === 'anyone') return 'allowed'
  if (member === null) return 'not-signed-in'
  if (roles === 'signed-in') return 'allowed'
  const today = rolesToday(member)
  if (otherSides.includes(capacity))
    return roles.includes(capacity) && today.some(({ role }) => role === capacity) ? 'allowed' : 'forbidden'
  if (capacity !== 'staff') return 'forbidden'
  if (!member.twoFactor && today.some(({ role }) => !withoutSecondFactor.includes(role))) return 'forbidden'
  return today.some(({ role }) => !otherSides.includes(role) && roles.includes(role))
    ? 'allowed'
    : 'forbidden'
}

/** Whether an operation may show them this person or touch them. */
export function reaches(cast: Cast, member: number, operation: string, person: number): boolean {
  const roles = whoMay[operation]!
  // Who saw whom is told about everybody, or nobody could answer for it.
  if (operation.startsWith('audit.') && roles.includes('data-protection-officer'))
    return verdict(cast.members[member]!, 'staff', operation) === 'allowed'
  const { unit, ownUser } = cast.people[person]!
  if (typeof roles === 'string' || ownUser === member) return false
  const here = rolesToday(cast.members[member]!).filter(
    (held) => held.unit === unit && roles.includes(held.role),
  )
  if (here.some(({ role }) => wholeUnit.includes(role))) return true
  return here.some(({ role }) => entrustedOnly.includes(role)) && isEntrusted(cast, member, person)
}

const rolesToday = ({ held }: Member) => held.filter(({ when }) => when === 'now')

function isEntrusted({ members }: Cast, member: number, person: number): boolean {
  const covered = members.flatMap(({ deputy }, index) => (deputy === member ? [index] : []))
  return [member, ...covered].some((index) =>
    members[index]!.entrusted.some((grant) => grant.person === person && grant.when === 'now'),
  )
}
