import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Id, Version } from './shapes.ts'

/** What somebody would need, or what weighs on them. */
export const needs = [
  'company',
  'family',
  'housing',
  'work',
  'school',
  'money',
  'papers',
  'health',
  'substances',
  'language',
  'safety',
] as const
export const Need = Type.Enum(needs)
export type Need = Type.Static<typeof Need>

export const wishes = ['yes', 'no', 'thinking'] as const
export const Wish = Type.Enum(wishes)
export type Wish = Type.Static<typeof Wish>

const round = { unitId: Id, prisonId: Id, day: Day }
export const NewRound = Type.Object(round)
export type NewRound = Type.Static<typeof NewRound>

const talk = {
  /** Initials or a made-up name; never more than that before somebody has agreed. */
  alias: Type.String({ minLength: 1, maxLength: 30 }),
  purposeExplained: Type.Boolean(),
  wish: Wish,
  needs: Type.Array(Need, { maxItems: needs.length }),
  words: OrNull(Type.String({ maxLength: 300 })),
}
export const NewTalk = Type.Object({ roundId: Id, ...talk })
export type NewTalk = Type.Static<typeof NewTalk>

/** Somebody met on a visiting day. Without a wish that is taken up, it is forgotten after a while. */
export const RoundTalk = Type.Object({
  id: Id,
  version: Version,
  ...NewTalk.properties,
  takenUp: OrNull(
    Type.Object({
      name: Type.String(),
      on: Day,
      /** Null while there is a referral and no file yet. */
      personId: OrNull(Id),
      matchId: OrNull(Id),
      referralId: OrNull(Id),
    }),
  ),
})
export type RoundTalk = Type.Static<typeof RoundTalk>

/** A visiting day in a prison, before any match. Numbers stay, people do not. */
export const Round = Type.Object({
  id: Id,
  version: Version,
  ...round,
  unit: Type.String(),
  prison: Type.String(),
  heldBy: OrNull(Type.String()),
  met: Type.Integer(),
  wished: Type.Integer(),
  takenUp: Type.Integer(),
  /** The day from which only the numbers are left. */
  forgottenOn: Day,
})
export type Round = Type.Static<typeof Round>

export const RoundFile = Type.Object({ ...Round.properties, talks: Type.Array(RoundTalk) })
export type RoundFile = Type.Static<typeof RoundFile>

export const Consent = Type.Object({
  on: Day,
  how: Type.Enum(['in-writing', 'by-word'] as const),
  /** Who was there, where it was given by word. */
  witness: OrNull(Type.String({ maxLength: 120 })),
})
export type Consent = Type.Static<typeof Consent>

/** A wish becomes a request: for somebody who has a file by now, of a kind of relation, with their consent. */
export const TakingUp = Type.Object({
  id: Id,
  version: Version,
  personId: Id,
  kindId: Id,
  consent: Consent,
})
export type TakingUp = Type.Static<typeof TakingUp>

/** A wish goes on to intake, of somebody of whom there is no file yet: from now on with their name. */
export const ReferredWish = Type.Object({
  id: Id,
  version: Version,
  givenName: Type.String({ minLength: 1, maxLength: 120 }),
  familyName: Type.String({ maxLength: 120 }),
  consent: Consent,
})
