import Type from 'typebox'
import { Language } from '#platform/access/access-api.ts'
import type { Reason } from '#platform/problem.ts'
import { Day, Id, Named, OrNull, SomeWords, Version, Words } from './shapes.ts'

const Section = Type.Object({ heading: Words(200), text: Words(4000) })

/** A text that two people sign: what it is called, and its sections in plain words. */
export const AgreementText = Type.Object({
  title: Words(200),
  sections: Type.Array(Section, { minItems: 1, maxItems: 20 }),
})
export type AgreementText = Type.Static<typeof AgreementText>

export const TextsInAll = Type.Object({
  en: AgreementText,
  nb: AgreementText,
  bg: AgreementText,
  ro: AgreementText,
})
export type TextsInAll = Type.Static<typeof TextsInAll>

/** The text of a kind from a day on; `id` is null for the one of the handbook, which holds until the house writes its own. */
export const KindText = Type.Object({
  id: OrNull(Id),
  kindId: Id,
  texts: TextsInAll,
  validFrom: OrNull(Day),
  why: OrNull(Type.String()),
})
export type KindText = Type.Static<typeof KindText>

/** What these two hold to, in their own words. */
export const AgreementPoints = Type.Object({
  what: Words(500),
  howOften: Words(300),
  where: Words(300),
  until: Words(300),
  more: SomeWords(1000),
})
export type AgreementPoints = Type.Static<typeof AgreementPoints>

export const signers = ['participant', 'volunteer', 'coordinator'] as const
export const Signer = Type.Enum(signers)
export type Signer = Type.Static<typeof Signer>

const Coordinate = Type.Number({ minimum: 0, maximum: 2000 })
/** Lines drawn on a screen, as points in a field of 600 by 200. */
export const Strokes = Type.Array(Type.Array(Type.Tuple([Coordinate, Coordinate]), { maxItems: 3000 }), {
  minItems: 1,
  maxItems: 200,
})
export type Strokes = Type.Static<typeof Strokes>
export const signatureField = { width: 600, height: 200 } as const

export const Signature = Type.Object({
  who: Signer,
  way: Type.Enum(['paper', 'screen'] as const),
  signedOn: Day,
  language: Language,
  seenBy: OrNull(Named),
  strokes: OrNull(Strokes),
})
export type Signature = Type.Static<typeof Signature>

export const Agreement = Type.Object({
  id: Id,
  version: Version,
  number: Type.Integer(),
  points: AgreementPoints,
  madeOn: Day,
  replacedOn: OrNull(Day),
  signatures: Type.Array(Signature),
})
export type Agreement = Type.Static<typeof Agreement>

/** Both have signed; a coordinator's signature is welcome and not needed. */
export const isSigned = ({ signatures }: Pick<Agreement, 'signatures'>): boolean =>
  (['participant', 'volunteer'] as const).every((who) => signatures.some((one) => one.who === who))

export function obstaclesToSignature(
  { who, way, signedOn, strokes }: Pick<Signature, 'who' | 'way' | 'signedOn' | 'strokes'>,
  facts: { agreement: Agreement; today: string },
): Reason[] {
  const { agreement, today } = facts
  const reasons: Reason[] = []
  if (agreement.replacedOn !== null) reasons.push({ code: 'agreement-replaced' })
  if (agreement.signatures.some((one) => one.who === who))
    reasons.push({ code: 'signed-already', field: 'who' })
  if (signedOn > today) reasons.push({ code: 'signed-in-future', field: 'signedOn' })
  if (signedOn < agreement.madeOn) reasons.push({ code: 'signed-before-made', field: 'signedOn' })
  if ((way === 'screen') !== (strokes !== null)) reasons.push({ code: 'signature-missing', field: 'strokes' })
  return reasons
}

/** The text that holds for a kind on a day: the latest that the house has written, else null. */
export const textOn = <Text extends { kindId: string; validFrom: string | null }>(
  texts: readonly Text[],
  kindId: string,
  day: string,
): Text | null =>
  texts
    .filter((text) => text.kindId === kindId && text.validFrom !== null && text.validFrom <= day)
    .toSorted((a, b) => (a.validFrom! < b.validFrom! ? 1 : -1))[0] ?? null
