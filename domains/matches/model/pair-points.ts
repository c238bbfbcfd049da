import { LanguageLevel, type Sex, type SpokenLanguage } from '#domains/people/model/index.ts'
import type { MatchingProfile, SexWish } from '#domains/volunteers/model/index.ts'
import { keysOf } from './pair-keys.ts'
import type { PairPoint } from './pair-shapes.ts'
import { mostInterestsCounted, weights } from './weights.ts'

const levelOf = new Map<string, number>(LanguageLevel.enum.map((level, index) => [level, index]))
const everyday = levelOf.get('everyday')!

/** A language that both speak; null where both were asked and share none. */
export function languagePoint(
  one: readonly SpokenLanguage[],
  other: readonly SpokenLanguage[],
): PairPoint | null {
  if (one.length === 0 || other.length === 0)
    return { code: 'language-unknown', weight: weights['language-unknown'] }
  const common = one.flatMap(({ language, level }) => {
    const theirs = other.find((spoken) => spoken.language === language)
    return theirs ? [{ language, level: Math.min(levelOf.get(level)!, levelOf.get(theirs.level)!) }] : []
  })
  const well = common.filter(({ level }) => level >= everyday)
  if (well.length > 0) return pointOn('language-well', well)
  return common.length > 0 ? pointOn('language-a-little', common) : null
}

const pointOn = (code: 'language-well' | 'language-a-little', common: { language: string }[]): PairPoint => ({
  code,
  weight: weights[code],
  values: { languages: common.map(({ language }) => language) },
})

export function hoursPoint(one: readonly number[], other: readonly number[]): PairPoint {
  if (one.length === 0 || other.length === 0)
    return { code: 'hours-unknown', weight: weights['hours-unknown'] }
  const hours = one.filter((slot) => other.includes(slot)).toSorted((a, b) => a - b)
  const code =
    hours.length >= 4
      ? 'hours-many'
      : hours.length >= 2
        ? 'hours-some'
        : hours.length === 1
          ? 'hours-one'
          : 'hours-none'
  return { code, weight: weights[code], ...(hours.length > 0 ? { values: { hours } } : {}) }
}

/** Places are words: the same words are the same place, a word in common is near (a town and a part of it). */
export function areaPoint(one: MatchingProfile, other: MatchingProfile): PairPoint {
  const [here, there] = [keysOf(one), keysOf(other)]
  if (here.area === '' || there.area === '') return { code: 'area-unknown', weight: weights['area-unknown'] }
  const isNear = here.areaWords.some((word) => there.areaWords.includes(word))
  const code = here.area === there.area ? 'area-same' : isNear ? 'area-near' : 'area-other'
  const areas = code === 'area-same' ? [one.area!] : [one.area!, other.area!]
  return { code, weight: weights[code], values: { areas } }
}

/** Null where one of them was not asked yet. */
export function interestsPoint(one: readonly string[], other: readonly string[]): PairPoint | null {
  if (one.length === 0 || other.length === 0) return null
  const interests = one.filter((code) => other.includes(code))
  if (interests.length === 0) return { code: 'interests-none', weight: weights['interests-none'] }
  const counted = Math.min(interests.length, mostInterestsCounted)
  return { code: 'interests-common', weight: counted * weights['interests-common'], values: { interests } }
}

type Side = Pick<MatchingProfile, 'sex' | 'ageBand' | 'wishes'>

/** Wishes of either about the other; null where one who wished for a woman or a man would not get what they asked for. */
export function wishPoints(one: Side, other: Side): PairPoint[] | null {
  const answers = [sexWish(one.wishes.sex, other.sex), sexWish(other.wishes.sex, one.sex)]
  if (answers.includes('not-met')) return null
  const points: PairPoint[] = []
  if (answers.includes('unknown'))
    points.push({ code: 'wish-sex-unknown', weight: weights['wish-sex-unknown'] })
  else if (answers.includes('met')) points.push({ code: 'wish-sex-met', weight: weights['wish-sex-met'] })
  const ages = [ageWish(one, other), ageWish(other, one)]
  if (ages.includes('not-met')) points.push({ code: 'wish-age-not-met', weight: weights['wish-age-not-met'] })
  else if (ages.includes('met')) points.push({ code: 'wish-age-met', weight: weights['wish-age-met'] })
  return points
}

type WishAnswer = 'no-wish' | 'met' | 'not-met' | 'unknown'

function sexWish(wish: SexWish, sex: Sex): WishAnswer {
  if (wish === 'no-wish') return 'no-wish'
  if (sex === 'not-said' || sex === 'not-asked') return 'unknown'
  return sex === wish ? 'met' : 'not-met'
}

function ageWish({ wishes }: Side, { ageBand }: Side): WishAnswer {
  if (wishes.ageBands.length === 0) return 'no-wish'
  if (ageBand === null) return 'unknown'
  return wishes.ageBands.includes(ageBand) ? 'met' : 'not-met'
}
