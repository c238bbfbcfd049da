import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

const Id = Type.String({ format: 'uuid' })

const said = {
  subject: Type.String({ minLength: 1, maxLength: 200 }),
  signedOn: OrNull(Day),
  validFrom: Day,
  /** The last day on which it holds; null: until somebody ends it. */
  validTo: OrNull(Day),
  notes: OrNull(Type.String({ minLength: 1, maxLength: 4000 })),
}
/** Whether whoever writes it down has seen the signed paper. */
const seen = { paperSeen: Type.Boolean() }

export const NewPartnerAgreement = Type.Object({ partnerId: Id, ...said, ...seen })
export type NewPartnerAgreement = Type.Static<typeof NewPartnerAgreement>
export const PartnerAgreementChange = Type.Object({ id: Id, version: Type.Integer(), ...said, ...seen })

export const agreementStates = ['to-come', 'holds', 'runs-out', 'ended'] as const
export type AgreementState = (typeof agreementStates)[number]

export const PartnerAgreement = Type.Object({
  id: Id,
  version: Type.Integer(),
  partnerId: Id,
  ...said,
  seenBy: OrNull(Type.String()),
  /** Where it stands today. */
  state: Type.Enum(agreementStates),
})
export type PartnerAgreement = Type.Static<typeof PartnerAgreement>

/** How long before its end an agreement is spoken of. */
export const soonDays = 60

/** Where an agreement stands on a day. */
export function agreementState(
  { validFrom, validTo }: Pick<PartnerAgreement, 'validFrom' | 'validTo'>,
  today: string,
): AgreementState {
  if (validFrom > today) return 'to-come'
  if (validTo === null) return 'holds'
  if (validTo < today) return 'ended'
  const soon = Temporal.PlainDate.from(today).add({ days: soonDays }).toString()
  return validTo <= soon ? 'runs-out' : 'holds'
}
