import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { deciderKinds } from '../reasons.ts'
import { periodPattern } from './period.ts'

/** Where a "yes" is put on record as well as a "no": only there is a rate one. */
export const countedSources = ['intake', 'partner-referral', 'match-proposal', 'prison-permit'] as const
export type CountedSource = (typeof countedSources)[number]

/** Those that are about a participant, and are counted together where none is chosen. */
export const sourcesOfParticipants = ['intake', 'partner-referral', 'match-proposal'] as const

export const dimensions = [
  'offence-group',
  'health',
  'sex',
  'age-band',
  'citizenship-group',
  'prison',
  'unit',
  'decider',
  'colleague',
] as const
export type Dimension = (typeof dimensions)[number]

/** `others`: everybody but the person themselves. */
export const deciderChoices = ['others', 'anybody', ...deciderKinds] as const
export type DeciderChoice = (typeof deciderChoices)[number]

export const ReportFilter = Type.Object({
  period: Type.String({ pattern: periodPattern }),
  unitId: Type.Optional(Type.String({ format: 'uuid' })),
  source: Type.Optional(Type.Enum(countedSources)),
  decider: Type.Optional(Type.Enum(deciderChoices)),
})
export type ReportFilter = Type.Static<typeof ReportFilter>

const Figure = Type.Union([Type.Integer(), Type.Enum(['few', 'withheld'] as const)])

/** How a rate compares with that of everybody: `no-clear` where chance alone could make the difference. */
export const comparisons = ['no-clear', 'more', 'less'] as const

const Rate = Type.Object({
  share: Type.Number(),
  low: Type.Number(),
  high: Type.Number(),
})
export type Rate = Type.Static<typeof Rate>

const shown = {
  n: Figure,
  noes: Figure,
  /** Only of at least ten answers, and where how many were refused is shown. */
  rate: OrNull(Rate),
}

export const ReportRow = Type.Object({
  /** The code of the group; empty where nobody wrote it down. */
  value: OrNull(Type.String()),
  /** The name of a prison, a unit or a colleague. */
  name: OrNull(Type.String()),
  ...shown,
  comparison: OrNull(Type.Enum(comparisons)),
  /** So many times the rate of everybody. */
  ratio: OrNull(Type.Number()),
})
export type ReportRow = Type.Static<typeof ReportRow>

export const ReportPart = Type.Object({
  dimension: Type.Enum(dimensions),
  /** Empty: the groups are so small that nothing can be said by them. */
  rows: OrNull(Type.Array(ReportRow)),
  /** Whether the reader may see the people behind a figure. */
  opens: Type.Boolean(),
})
export type ReportPart = Type.Static<typeof ReportPart>

export const RefusalReport = Type.Object({
  whole: Type.Object(shown),
  /** Of the "no"s: how many were lifted later. */
  lifted: Figure,
  /** Written down by hand in the period: no "yes" stands beside them, so they are in no rate. */
  byHand: Figure,
  parts: Type.Array(ReportPart),
  from: Type.String(),
  until: Type.String(),
  threshold: Type.Integer(),
  units: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  today: Type.String(),
})
export type RefusalReport = Type.Static<typeof RefusalReport>
