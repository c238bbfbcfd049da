import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Id, SourceKind, ways } from './referral.ts'
import { referralStates } from './referral-states.ts'

/** What somebody waits for who is not decided about yet. */
export const waitingFor = [
  ...(['volunteer', 'place', 'talk', 'answer-of-person', 'answer-of-prison'] as const),
  ...(['consent', 'papers', 'release', 'other'] as const),
] as const
export const WaitingFor = Type.Enum(waitingFor)

const name = OrNull(Type.String())

/** One referral as a line of a list. */
export const ReferralRow = Type.Object({
  id: Id,
  version: Type.Integer(),
  unitId: Id,
  unit: Type.String(),
  name: Type.String(),
  personId: OrNull(Id),
  state: Type.Enum(referralStates),
  stateSince: Day,
  cameOn: Day,
  waitingSince: Day,
  /** Since it came or was opened again; for a "no" that stands open, since it was said. */
  days: Type.Integer(),
  /** Longer than the house means to let anybody wait. */
  tooLong: Type.Boolean(),
  sourceKind: SourceKind,
  how: Type.Enum(ways),
  waitsFor: OrNull(WaitingFor),
  waitsWords: name,
  handledBy: name,
  decidedOn: OrNull(Day),
  decidedBy: name,
  closed: Type.Boolean(),
  setAside: OrNull(Type.Enum(['same-as-another', 'advertising', 'test', 'nobody-named'] as const)),
  /** Another referral has the same name, number or address. */
  perhapsTwice: Type.Boolean(),
})
export type ReferralRow = Type.Static<typeof ReferralRow>

/** `waiting`: nobody has decided; `refused-open`: a "no" that still owes something; `ended`: the rest, the latest first. */
export const referralViews = ['waiting', 'refused-open', 'ended', 'set-aside'] as const

/** What became of those who came in the last twelve months, and how long the decided ones had waited. */
export const Funnel = Type.Object({
  /** Whose intake the reader may see. */
  units: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  since: Day,
  came: Type.Integer(),
  fresh: Type.Integer(),
  inTriage: Type.Integer(),
  waiting: Type.Integer(),
  accepted: Type.Integer(),
  refused: Type.Integer(),
  refusedOpen: Type.Integer(),
  withdrawn: Type.Integer(),
  setAside: Type.Integer(),
  decided: Type.Integer(),
  /** Half of those decided about waited no longer; null as long as nobody was. */
  medianDays: OrNull(Type.Integer()),
})
export type Funnel = Type.Static<typeof Funnel>
