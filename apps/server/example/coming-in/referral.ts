import { type SourceKind, wishTopics } from '#domains/intake/model/referral.ts'
import { isOwnWish, nameKeyOf } from '#domains/intake/model/referral-rules.ts'
import type { ReferralState, ReferralStep } from '#domains/intake/model/referral-states.ts'
import type { Centre } from '../centre.ts'
import type { Chance } from '../chance.ts'
import { momentOn } from '../days.ts'
import type { PersonRow } from '../rows.ts'
import { coordinatorOf, languageOf, type UnitName } from '../staff.ts'
import type { ComingInRows } from './rows.ts'
import { comingWordsOf } from './words/index.ts'

/** Whom a referral is about, as much as it says about them. */
export type Somebody = Pick<
  PersonRow,
  'givenName' | 'familyName' | 'birthDate' | 'birthYear' | 'sex' | 'languages' | 'interpreterNeeded'
> & { unit: UnitName; phone: string | null; held: 'serving' | 'remand' | null; prison: string | null }

export type ReferralRow = ComingInRows['referrals'][number]

const inside: readonly (readonly [SourceKind, number])[] = [
  ...([
    ['prison', 36],
    ['self', 30],
    ['family', 11],
  ] as const),
  ...([
    ['round', 9],
    ['probation', 6],
    ['organisation', 6],
    ['court', 2],
  ] as const),
]
const outside: readonly (readonly [SourceKind, number])[] = [
  ['self-after-release', 52],
  ['organisation', 18],
  ['family', 15],
  ['probation', 15],
]

/** A referral on the day it came, before anybody has looked into it. */
export function cameTo(somebody: Somebody, cameOn: string, centre: Centre, chance: Chance): ReferralRow {
  const { unit, held, prison, phone, languages, ...about } = somebody
  const words = comingWordsOf[unit]
  const sourceKind = chance.weighted(held ? inside : outside)
  const isOwn = isOwnWish(sourceKind)
  const how = howOf(sourceKind, chance)
  const asked =
    sourceKind === 'self' || sourceKind === 'self-after-release' ? null : words.referrers[sourceKind]
  const referrer = asked && chance.pick(asked)
  const recordedAt = momentOn(cameOn, chance.between(1, 4))
  const spoken = typeof languages === 'string' ? (JSON.parse(languages) as { language: string }[]) : languages
  return {
    ...{ id: centre.id(recordedAt), unitId: centre.unitId(unit), personId: null, state: 'new' },
    ...{ stateSince: cameOn, cameOn, waitingSince: cameOn, sourceKind, how, ...about },
    ...{ nameKey: nameKeyOf(somebody), languages: spoken.map(({ language }) => language) },
    ...{ whereabouts: held ?? 'released', prison: held && prison, releaseDay: null },
    ...{ phone: isOwn && !held ? phone : null, email: null, contactKeys: [] },
    knows: isOwn ? 'yes' : chance.pick(['yes', 'yes', 'yes', 'not-asked']),
    about: isOwn ? '' : chance.pick(words.about),
    wishes: chance.shuffled(wishTopics).slice(0, chance.between(1, 3)),
    wishWords: isOwn || chance.often(0.3) ? chance.pick(words.wish) : '',
    ...{ referrerName: referrer?.name ?? null, referrerPhone: null, referrerEmail: null },
    referrerFrom: sourceKind === 'prison' && prison ? prison : (referrer?.from ?? null),
    ...{ language: languageOf[unit], consent: null, consentId: null, waitsFor: null, waitsWords: null },
    ...{ handledBy: null, decidedOn: null, decidedBy: null, refusalId: null, closedOn: null },
    ...{ setAside: null, sameAs: null, recordedAt, forgottenOn: null },
    recordedBy: how === 'public-form' ? null : centre.userId(coordinatorOf(unit).key),
  }
}

function howOf(source: SourceKind, chance: Chance): ReferralRow['how'] {
  if (source === 'self') return 'paper'
  if (source === 'round') return 'by-hand'
  return chance.pick(['public-form', 'by-hand', 'public-form', source === 'prison' ? 'paper' : 'by-hand'])
}

type Step = { step: 'came' | ReferralStep; state: ReferralState; day: string; words?: string | null }

/** The history of a referral, a step a line. */
export function writeSteps(
  referral: ReferralRow,
  steps: Step[],
  by: string,
  rows: ComingInRows,
  centre: Centre,
) {
  steps.forEach(({ step, state, day, words = null }, index) => {
    const takenAt = step === 'came' ? referral.recordedAt : momentOn(day, 30 + index * 5)
    rows.referralSteps.push({
      ...{ id: centre.id(takenAt), referralId: referral.id, step, state, day, words, fields: [], takenAt },
      takenBy: step === 'came' ? referral.recordedBy : by,
    })
  })
}
