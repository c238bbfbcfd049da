import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'

const id = Type.String({ format: 'uuid' })

export const thankers = ['staff', 'participant', 'relative', 'partner'] as const

/** A word of thanks: from us, or passed on from somebody who is not named. */
export const NewThanks = Type.Object({
  volunteerId: id,
  fromWhom: Type.Enum([...thankers]),
  words: Type.String({ minLength: 1, maxLength: 600 }),
})

export const Thanks = Type.Object({
  id,
  fromWhom: NewThanks.properties.fromWhom,
  words: Type.String(),
  day: Type.String({ format: 'date' }),
  passedOnBy: OrNull(Type.String()),
})
export type Thanks = Type.Static<typeof Thanks>
