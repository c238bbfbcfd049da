import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Need, needs } from './round.ts'
import { Id, Moment } from './shapes.ts'

export const explanations = ['yes', 'partly', 'no'] as const
export const lifePlans = [
  'not-yet',
  'home',
  'family',
  'work',
  'school',
  'treatment',
  'other-place',
  'other-friends',
] as const
export const motives = [
  'children',
  'partner',
  'parents',
  'friends',
  'work',
  'health',
  'faith',
  'enough',
] as const
export const changes = ['first-time', 'same', 'more-hope', 'harder', 'other-plans'] as const
const short = Type.String({ maxLength: 300 })

/** Which of the questions somebody's own words answer. */
export const wordsAbout = ['problems', 'plans', 'motives', 'other'] as const
export const OwnWordsAbout = Type.Enum(wordsAbout)

const said = { about: OwnWordsAbout, words: Type.String({ minLength: 1, maxLength: 1000 }) }

const impression = {
  personId: Id,
  day: Day,
  purposeExplained: Type.Enum(explanations),
  problems: Type.Array(Need, { maxItems: needs.length }),
  plans: Type.Array(Type.Enum(lifePlans), { maxItems: lifePlans.length }),
  motives: Type.Array(Type.Enum(motives), { maxItems: motives.length }),
  nextStep: OrNull(short),
  change: Type.Enum(changes),
  changeInWords: OrNull(short),
}

/** What a visit inside left behind, by a few questions; never a number. */
export const NewImpression = Type.Object({
  ...impression,
  /** What the person said, as they said it; kept apart and never edited. */
  ownWords: Type.Array(Type.Object(said), { maxItems: 4 }),
})
export type NewImpression = Type.Static<typeof NewImpression>

/** The same from the volunteer who goes beside them; of whom, the match says. It may be sent days later. */
export const MyImpression = Type.Object({
  matchId: Id,
  ...Type.Omit(NewImpression, ['personId']).properties,
})
export type MyImpression = Type.Static<typeof MyImpression>

export const Impression = Type.Object({
  id: Id,
  ...NewImpression.properties,
  recordedBy: OrNull(Type.String()),
  recordedAt: Moment,
  /** What was not said last time, and what was and is no more. */
  since: OrNull(
    Type.Object({
      day: Day,
      newProblems: Type.Array(Need),
      goneProblems: Type.Array(Need),
      newPlans: Type.Array(Type.Enum(lifePlans)),
      newMotives: Type.Array(Type.Enum(motives)),
      nextStepThen: OrNull(Type.String()),
    }),
  ),
})
export type Impression = Type.Static<typeof Impression>

type Compared = Pick<Impression, 'day' | 'problems' | 'plans' | 'motives' | 'nextStep'>

/** What changed from one impression to the next, in words alone. */
export function sinceLastTime(now: Compared, before: Compared | null): Impression['since'] {
  if (before === null) return null
  const added = <Code>(these: readonly Code[], those: readonly Code[]) =>
    these.filter((code) => !those.includes(code))
  return {
    day: before.day,
    newProblems: added(now.problems, before.problems),
    goneProblems: added(before.problems, now.problems),
    newPlans: added(now.plans, before.plans),
    newMotives: added(now.motives, before.motives),
    nextStepThen: before.nextStep,
  }
}
