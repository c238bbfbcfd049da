import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { languages } from '#platform/texts/languages.ts'

const Id = Type.String({ format: 'uuid' })
const Paragraphs = Type.Array(Type.String())

/** What stands in a letter, as it is typeset and kept. */
export const LetterContent = Type.Object({
  from: Paragraphs,
  to: Paragraphs,
  placeAndDay: Type.String(),
  about: Type.String(),
  greeting: Type.String(),
  paragraphs: Paragraphs,
  facts: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
  closing: Type.String(),
  signature: Type.Object({ name: Type.String(), label: Type.String() }),
  foot: Type.String(),
})
export type LetterContent = Type.Static<typeof LetterContent>

/** A letter before it is made, and the consent by which we may send it; null: none holds, so a law must be named. */
export const LetterDraft = Type.Object({
  personId: Id,
  content: LetterContent,
  agency: Type.String(),
  consent: OrNull(Type.Object({ givenOn: Day, recipient: Type.String() })),
})
export type LetterDraft = Type.Static<typeof LetterDraft>

export const NewLetter = Type.Object({
  itemId: Id,
  language: Type.Enum(languages),
  /** Name of the office, and its address in lines. */
  sentTo: Type.String({ minLength: 1, maxLength: 500 }),
  email: OrNull(Type.String({ format: 'email', maxLength: 200 })),
  /** What is asked, in one's own words beside the text of the house. */
  words: OrNull(Type.String({ minLength: 1, maxLength: 2000 })),
  /** Towards whom the consent was given under which it is sent; null: under a law. */
  consentFor: OrNull(Type.String({ minLength: 1, maxLength: 200 })),
  /** The law that allows or demands it, where no consent holds. */
  law: OrNull(Type.String({ minLength: 5, maxLength: 300 })),
})
export type NewLetter = Type.Static<typeof NewLetter>
