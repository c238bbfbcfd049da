import Type from 'typebox'
import { isInCustody, isOutside, type PersonStatus } from '#domains/people/model/index.ts'

/** Why two people stop, as a coordinator says it. */
export const spokenEndings = [
  'goals-met',
  'faded-out',
  'participant-withdrew',
  'volunteer-withdrew',
  'back-in-custody',
  'moved',
  'breach-of-rules',
  'death',
  'other',
] as const
export const SpokenEnding = Type.Enum(spokenEndings)
/** Why a request is taken back before two people were brought together. */
export const withdrawals = [
  'participant-withdrew',
  'not-needed',
  'other-help',
  'moved',
  'death',
  'other',
] as const
export const Withdrawal = Type.Enum(withdrawals)

/** What Landfall itself writes down: the contact of a visitor ends with custody; a match became one of another kind. */
const ownEndings = ['released', 'transferred', 'converted'] as const

export const EndReason = Type.Enum([...new Set([...spokenEndings, ...withdrawals, ...ownEndings])])
export type EndReason = Type.Static<typeof EndReason>

/** What is known of where somebody is, when it changes. */
export type Whereabouts = { status: PersonStatus | null; prison: string | null }

/** Why a contact that ends with custody has ended by itself; null while it goes on. */
export function endOfCustodyContact(
  { status, prison }: Whereabouts,
  belongsTo: string | null,
): EndReason | null {
  if (status === 'dead') return 'death'
  if (status === null || !isInCustody(status)) return 'released'
  return prison === belongsTo ? null : 'transferred'
}

/** What a change of whereabouts means to a contact that goes on outside. */
export function turnOfLastingContact(
  { status }: Whereabouts,
  { outsideSince }: { outsideSince: string | null },
): 'ends' | 'pauses' | 'goes-out' | null {
  if (status === 'dead') return 'ends'
  if (status === null) return null
  if (isInCustody(status)) return outsideSince === null || isOutside(status) ? null : 'pauses'
  return isOutside(status) && outsideSince === null ? 'goes-out' : null
}
