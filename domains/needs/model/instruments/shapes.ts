import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { LifeArea } from '../life-area.ts'
import { Id, Moment, Version } from '../shapes.ts'
import { instruments } from './definition.ts'
import { PackLanguage } from './pack.ts'

export const Instrument = Type.Enum([...instruments])
export const Answers = Type.Record(Type.String(), Type.Union([Type.Integer(), Type.Literal('not-said')]))

/** What is asked, in which language; the rulers also about which area of life. */
export const Asked = Type.Object({
  instrument: Instrument,
  language: PackLanguage,
  areaId: OrNull(Id),
})
export type Asked = Type.Static<typeof Asked>

export const Option = Type.Object({ value: Type.Integer(), text: Type.String() })

/** An instrument with its texts, ready to be asked. */
export const Questionnaire = Type.Object({
  instrument: Instrument,
  version: Type.Integer(),
  language: PackLanguage,
  title: Type.String(),
  introduction: Type.String(),
  questions: Type.Array(
    Type.Object({ key: Type.String(), text: Type.String(), options: Type.Array(Option) }),
  ),
  source: Type.String(),
  licence: Type.String(),
})
export type Questionnaire = Type.Static<typeof Questionnaire>

/** `person`: alone on a tablet; `paper`: on paper, typed in afterwards. */
export const answeredBy = ['staff', 'person', 'paper'] as const

const Standing = Type.Object({
  /** Where the line stands in the definition. */
  line: Type.Integer(),
  isReached: Type.Boolean(),
  isSure: Type.Boolean(),
})

/** What was answered on a day, and what it comes to; no total where anything is missing. */
export const InstrumentResult = Type.Object({
  id: Id,
  version: Version,
  instrument: Instrument,
  definitionVersion: Type.Integer(),
  language: PackLanguage,
  area: OrNull(Type.Pick(LifeArea, ['id', 'names'])),
  answeredBy: Type.Enum([...answeredBy]),
  answeredOn: Day,
  answers: Answers,
  total: OrNull(Type.Integer()),
  standings: Type.Array(Standing),
  recordedBy: Type.String(),
})
export type InstrumentResult = Type.Static<typeof InstrumentResult>

export const NewResult = Type.Object({
  personId: Id,
  ...Asked.properties,
  answeredBy: Type.Enum(['staff', 'paper']),
  answeredOn: Day,
  answers: Answers,
})

/** Questions that were handed over and have not come back. */
const Sitting = Type.Object({
  id: Id,
  ...Asked.properties,
  area: InstrumentResult.properties.area,
  begunAt: Moment,
})

export const InstrumentsOfPerson = Type.Object({
  /** What the reader may ask, and in which languages there are texts. */
  offered: Type.Array(Type.Object({ instrument: Instrument, languages: Type.Array(PackLanguage) })),
  /** What the rulers may be about. */
  areas: Type.Array(Type.Pick(LifeArea, ['id', 'names'])),
  /** The newest first. */
  results: Type.Array(InstrumentResult),
  sittings: Type.Array(Sitting),
})
export type InstrumentsOfPerson = Type.Static<typeof InstrumentsOfPerson>

export const InstalledPack = Type.Object({
  id: Id,
  instrument: Instrument,
  version: Type.Integer(),
  language: PackLanguage,
  title: Type.String(),
  source: Type.String(),
  licence: Type.String(),
  installedAt: Moment,
  installedBy: OrNull(Type.String()),
})

/** What the person at the tablet sees, and no more. */
export const SittingToAnswer = Type.Object({
  personId: Id,
  questionnaire: Questionnaire,
  answers: Answers,
})
export type SittingToAnswer = Type.Static<typeof SittingToAnswer>
