import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { EmergencyNumber } from '#domains/safeguarding/model/index.ts'

export const substanceNeeds = ['yes', 'no', 'not-asked', 'does-not-want-to-say'] as const
export const talks = ['done', 'declined', 'not-asked'] as const
export const naloxones = ['given', 'has-it', 'declined', 'not-available', 'not-asked'] as const
export const bridges = ['arranged', 'not-needed', 'not-arranged', 'not-asked'] as const
export const clinics = ['booked', 'kept', 'missed', 'declined', 'not-needed', 'not-asked'] as const
export const medicines = ['in-hand', 'not-in-hand', 'none-needed', 'not-asked'] as const

/** What protects somebody in the first days where there was a substance need; and medicine in hand. */
export const HealthGuard = Type.Object({
  substanceNeed: Type.Enum(substanceNeeds),
  toleranceTalk: Type.Enum(talks),
  toleranceTalkOn: OrNull(Day),
  naloxone: Type.Enum(naloxones),
  naloxoneOn: OrNull(Day),
  bridge: Type.Enum(bridges),
  /** The last day for which the prescription lasts. */
  bridgeUntil: OrNull(Day),
  clinic: Type.Enum(clinics),
  clinicOn: OrNull(Day),
  clinicWhere: OrNull(Type.String({ maxLength: 200 })),
  medicine: Type.Enum(medicines),
  medicineWords: OrNull(Type.String({ maxLength: 300 })),
})
export type HealthGuard = Type.Static<typeof HealthGuard>

export const nothingSaid: HealthGuard = {
  ...{ substanceNeed: 'not-asked', toleranceTalk: 'not-asked', toleranceTalkOn: null, naloxone: 'not-asked' },
  ...{ naloxoneOn: null, bridge: 'not-asked', bridgeUntil: null, clinic: 'not-asked', clinicOn: null },
  ...{ clinicWhere: null, medicine: 'not-asked', medicineWords: null },
}

/** The clinic within so many hours after release, as days of the calendar. */
export const clinicWithinDays = 3

export const missingGuards = ['tolerance-talk', 'naloxone', 'bridge', 'clinic'] as const
export type MissingGuard = (typeof missingGuards)[number]

export const HealthFile = Type.Object({
  id: Type.String({ format: 'uuid' }),
  version: Type.Integer({ minimum: 0 }),
  /** Closed: this reader has no part in what is about health. */
  isOpen: Type.Boolean(),
  mayWrite: Type.Boolean(),
  guard: OrNull(HealthGuard),
  /** Whether there was a substance need, as said here or as the needs say. */
  need: Type.Enum(['yes', 'no', 'unknown'] as const),
  missing: Type.Array(Type.Enum(missingGuards)),
  day: OrNull(Day),
  clinicBy: OrNull(Day),
  emergency: Type.Array(EmergencyNumber),
})
export type HealthFile = Type.Static<typeof HealthFile>

/** What was said here holds before what the needs say; not asked and not wanting to say are unknown. */
export function needOf(said: HealthGuard['substanceNeed'], ofNeeds: string | null): HealthFile['need'] {
  if (said === 'yes' || said === 'no') return said
  if (said === 'does-not-want-to-say') return 'unknown'
  return ofNeeds === 'yes' || ofNeeds === 'no' ? ofNeeds : 'unknown'
}

/** What is still open where there was a substance need; a clear no of the person is an answer. */
export function missingIn(guard: HealthGuard): MissingGuard[] {
  const missing: MissingGuard[] = []
  if (guard.toleranceTalk === 'not-asked') missing.push('tolerance-talk')
  if (guard.naloxone === 'not-asked' || guard.naloxone === 'not-available') missing.push('naloxone')
  if (guard.bridge === 'not-asked' || guard.bridge === 'not-arranged') missing.push('bridge')
  if (guard.clinic === 'not-asked' || guard.clinic === 'missed') missing.push('clinic')
  return missing
}
