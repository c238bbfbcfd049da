import Type from 'typebox'
import {
  Day,
  OrNull,
  PersonStatus,
  ReleaseCertainty,
  ReleaseDateKind,
  type ReleaseWarning,
  releaseWarningCodes,
  UnknownReleaseReason,
} from '#domains/people/model/index.ts'
import { languages } from '#platform/texts/languages.ts'

const Id = Type.String({ format: 'uuid' })

/** Somebody whose release is ahead, or whose date went by without a word. */
export const AwaitedRelease = Type.Object({
  personId: Id,
  name: Type.String(),
  /** "Elena P.": what stands beside a mark. */
  shortName: Type.String(),
  sortName: Type.String(),
  unitId: Id,
  unit: Type.String(),
  prison: OrNull(Type.String()),
  status: OrNull(PersonStatus),
  responsibleId: OrNull(Id),
  responsible: OrNull(Type.String()),
  /** The current date; null with `unknownBecause`, or null alone if nobody has said anything yet. */
  day: OrNull(Day),
  kind: OrNull(ReleaseDateKind),
  certainty: OrNull(ReleaseCertainty),
  unknownBecause: OrNull(UnknownReleaseReason),
  /** How far it may move; null on a side about which nothing was said. */
  earliest: OrNull(Day),
  latest: OrNull(Day),
  warnings: Type.Array(Type.Enum([...releaseWarningCodes] as [ReleaseWarning, ...ReleaseWarning[]])),
  /** The holiday or closing day that a warning speaks of. */
  holiday: OrNull(Type.String()),
  /** What the reader saw last: `day` null if it was unknown then; null if they never looked. */
  lastSeen: OrNull(Type.Object({ day: OrNull(Day) })),
})
export type AwaitedRelease = Type.Static<typeof AwaitedRelease>

/** `responsible`: a colleague's id, or `nobody`. */
export const BoardFilter = Type.Object({
  from: Type.Optional(Day),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 1100 })),
  unitId: Type.Optional(Id),
  prison: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  responsible: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  status: Type.Optional(PersonStatus),
  /** In which the page stands, for the names of holidays; the reader's own otherwise. */
  language: Type.Optional(Type.Enum(languages)),
})
export type BoardFilter = Type.Static<typeof BoardFilter>

export const usualHorizonDays = 180

const Choice = Type.Object({ id: Type.String(), name: Type.String() })

export const ReleaseBoard = Type.Object({
  today: Day,
  from: Day,
  until: Day,
  /** In order of time; those without a day last. */
  people: Type.Array(AwaitedRelease),
  counts: Type.Object({
    ahead: Type.Integer(),
    passed: Type.Integer(),
    unknown: Type.Integer(),
    warned: Type.Integer(),
    nobodyResponsible: Type.Integer(),
    /** Beyond the last day of the board. */
    later: Type.Integer(),
  }),
  /** Public holidays of the country, and days on which a unit is closed. */
  holidays: Type.Array(Type.Object({ day: Day, name: Type.String() })),
  /** What can be filtered by, over everybody the reader may see. */
  choices: Type.Object({
    units: Type.Array(Choice),
    prisons: Type.Array(Type.String()),
    responsibles: Type.Array(Choice),
  }),
})
export type ReleaseBoard = Type.Static<typeof ReleaseBoard>

export const needsDecision = ({ warnings }: Pick<AwaitedRelease, 'warnings'>): boolean => warnings.length > 0
export const isConfirmed = ({ kind }: Pick<AwaitedRelease, 'kind'>): boolean => kind === 'confirmed'
