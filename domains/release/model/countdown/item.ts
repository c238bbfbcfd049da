import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { languages } from '#platform/texts/languages.ts'

const Id = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })
const Someone = Type.Object({ id: Id, name: Type.String() })

export const notNeededReasons = [
  'in-order',
  'does-not-apply',
  'does-not-want',
  'somebody-else',
  'other',
] as const
export const NotNeededReason = Type.Enum(notNeededReasons)

/** Why this welfare office is the right one: two may be right at once. */
export const officeBases = [
  'registered-address',
  'prison-as-address',
  'stay-before-prison',
  'place-of-arrest',
] as const
export const OfficeBasis = Type.Enum(officeBases)
export type OfficeBasis = Type.Static<typeof OfficeBasis>
/** State services follow the registered address, municipal ones where somebody stayed before prison. */
export const basesOf = {
  state: ['registered-address', 'prison-as-address'],
  municipal: ['stay-before-prison', 'place-of-arrest'],
} as const satisfies Record<'state' | 'municipal', OfficeBasis[]>

/** How somebody was told. `paper-seen`: nobody was told, a paper was held in hand. */
export const tellingWays = ['mail', 'post', 'call', 'in-person', 'message', 'paper-seen'] as const
export const TellingWay = Type.Enum(tellingWays)
export type TellingWay = Type.Static<typeof TellingWay>
/** What a colleague notes by hand; a letter notes itself. */
export const notedWays = ['call', 'in-person', 'message', 'mail', 'post', 'paper-seen'] as const

export const Evidence = Type.Object({
  id: Id,
  personId: Id,
  toldWhom: Type.String(),
  how: TellingWay,
  toldOn: Day,
  words: OrNull(Type.String()),
  letterId: OrNull(Id),
  notedBy: OrNull(Type.String()),
  notedAt: Moment,
  /** On the day of the release or after it. */
  late: Type.Boolean(),
  withdrawnWhy: OrNull(Type.String()),
})
export type Evidence = Type.Static<typeof Evidence>

export const letterStates = ['made', 'mailed', 'posted', 'dropped'] as const
export const NoticeLetter = Type.Object({
  id: Id,
  version: Type.Integer(),
  personId: Id,
  itemId: Id,
  state: Type.Enum(letterStates),
  language: Type.Enum(languages),
  sentTo: Type.String(),
  email: OrNull(Type.String()),
  ground: Type.Enum(['consent', 'law'] as const),
  groundWords: Type.String(),
  madeAt: Moment,
  madeBy: OrNull(Type.String()),
  sentAt: OrNull(Moment),
  sentBy: OrNull(Type.String()),
})
export type NoticeLetter = Type.Static<typeof NoticeLetter>

export const GuaranteeItem = Type.Object({
  id: Id,
  version: Type.Integer(),
  personId: Id,
  releaseId: Id,
  code: Type.String(),
  /** In the language asked for. */
  name: Type.String(),
  /** Which office exactly, if somebody has said; `usualAgency` is what the list says. */
  agency: OrNull(Type.String()),
  usualAgency: OrNull(Type.String()),
  inCharge: OrNull(Someone),
  dueOffset: Type.Integer(),
  shortOffset: OrNull(Type.Integer()),
  due: OrNull(Day),
  standing: Type.Enum(['open', 'soon', 'late', 'done', 'not-needed'] as const),
  state: Type.Enum(['open', 'done', 'not-needed'] as const),
  stateSince: Day,
  stateBy: OrNull(Type.String()),
  notNeededBecause: OrNull(NotNeededReason),
  notNeededWords: OrNull(Type.String()),
  office: OrNull(Type.Enum(['state', 'municipal'] as const)),
  officeBasis: OrNull(OfficeBasis),
  notedDay: OrNull(Day),
  notedWords: OrNull(Type.String()),
  /** What is written about it is about health, and is read by fewer. */
  isHealth: Type.Boolean(),
  /** That it is there at all is known to fewer. */
  isHidden: Type.Boolean(),
  source: OrNull(Type.String()),
  evidence: Type.Array(Evidence),
  letters: Type.Array(NoticeLetter),
})
export type GuaranteeItem = Type.Static<typeof GuaranteeItem>
