import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'

export const worryKinds = [
  'danger-to-life',
  'child',
  'violence',
  'abuse-of-trust',
  'health',
  'other',
] as const
export const WorryKind = Type.Enum(worryKinds)
export type WorryKind = Type.Static<typeof WorryKind>

/** Where a worry came up. `by-hand` is raised on its own page. */
export const worrySources = ['by-hand', 'meeting-log', 'check-in', 'strain', 'course', 'journal'] as const
export type WorrySource = (typeof worrySources)[number]

export const worryStates = ['open', 'taken', 'closed'] as const

/** What became of it. */
export const worryOutcomes = [
  'settled',
  'plan-made',
  'authority-told',
  'emergency-called',
  'help-elsewhere',
  'no-ground',
  'other',
] as const
export type WorryOutcome = (typeof worryOutcomes)[number]

const uuid = Type.String({ format: 'uuid' })
const name = OrNull(Type.String())
const words = Type.String({ minLength: 1, maxLength: 2000 })
const edit = { id: uuid, version: Type.Integer() }

/** About a participant, or about nobody whom we follow: then in a unit. Short on purpose: the rest is told by telephone. */
export const NewWorry = Type.Object({
  personId: OrNull(uuid),
  unitId: OrNull(uuid),
  /** Which volunteer it is about; then `unitId` is theirs. */
  volunteerId: Type.Optional(uuid),
  kind: WorryKind,
  words: OrNull(Type.String({ minLength: 1, maxLength: 500 })),
})
export type NewWorry = Type.Static<typeof NewWorry>

export const MyWorry = Type.Object({
  unitId: Type.Optional(uuid),
  kind: WorryKind,
  words: NewWorry.properties.words,
})

export const WorryEdit = Type.Object(edit)
export const WorryNote = Type.Object({ ...edit, text: words })
export const WorryReopening = Type.Object({ ...edit, why: words })
export const WorryClosing = Type.Object({ ...edit, outcome: Type.Enum(worryOutcomes), words })

export const Worry = Type.Object({
  ...edit,
  unitId: uuid,
  unitName: Type.String(),
  personId: OrNull(uuid),
  personName: name,
  volunteerId: OrNull(uuid),
  volunteerName: name,
  kind: WorryKind,
  words: name,
  source: Type.Enum(worrySources),
  raisedAs: Type.Enum(['staff', 'volunteer', 'system']),
  raisedByName: name,
  raisedAt: Type.String(),
  state: Type.Enum(worryStates),
  /** The colleague on duty whose it is to answer first. */
  addressedToName: name,
  takenById: OrNull(uuid),
  takenByName: name,
  takenAt: name,
  closedByName: name,
  closedAt: name,
  outcome: OrNull(Type.Enum(worryOutcomes)),
  outcomeWords: name,
})
export type Worry = Type.Static<typeof Worry>

/** What somebody who answers worries raised themselves: others answer it. */
export const OwnWorry = Type.Pick(Worry, [
  ...(['id', 'unitName', 'personName', 'volunteerName', 'kind', 'words', 'raisedAt', 'state'] as const),
])
export type OwnWorry = Type.Static<typeof OwnWorry>

/** How it had been closed before somebody opened it again. */
const EarlierClosing = Type.Object({
  id: uuid,
  closedByName: name,
  closedAt: Type.String(),
  outcome: Type.Enum(worryOutcomes),
  outcomeWords: name,
  reopenedByName: name,
  reopenedAt: Type.String(),
  why: Type.String(),
})

/** A worry with what was done about it, the earliest first. */
export const WorryFile = Type.Object({
  ...Worry.properties,
  closings: Type.Array(EarlierClosing),
  notes: Type.Array(
    Type.Object({ id: uuid, text: Type.String(), writtenAt: Type.String(), writtenByName: name }),
  ),
})
export type WorryFile = Type.Static<typeof WorryFile>

export const WorryCount = Type.Object({
  unitId: uuid,
  unitName: Type.String(),
  kind: WorryKind,
  state: Type.Enum(worryStates),
  worries: Type.Integer(),
  oldest: Type.String(),
})
export type WorryCount = Type.Static<typeof WorryCount>
