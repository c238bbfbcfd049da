import type { Day } from '#domains/people/model/index.ts'
import type { Reason } from '#platform/problem.ts'
import type { ItemDetails, ItemMark } from './countdown-api.ts'
import { basesOf, type GuaranteeItem } from './item.ts'

type About = Pick<GuaranteeItem, 'isHealth' | 'isHidden'>

/** What is about health is written where fewer read it, with the evidence, unless fewer see the item anyway. */
const wordsElsewhere = ({ isHealth, isHidden }: About, words: Record<string, string | null>): Reason[] =>
  isHealth && !isHidden
    ? Object.entries(words).flatMap(([field, text]): Reason[] =>
        text === null ? [] : [{ code: 'health-words-in-evidence', field }],
      )
    : []

/** Why an item cannot be described so. */
export function obstaclesToDetails(
  {
    officeBasis,
    notedDay,
    notedWords,
    agency,
  }: Pick<ItemDetails, 'officeBasis' | 'notedDay' | 'notedWords' | 'agency'>,
  { office, ...about }: Pick<GuaranteeItem, 'office'> & About,
): Reason[] {
  const reasons: Reason[] = wordsElsewhere(about, { agency, notedWords })
  const bases: readonly string[] = office === null ? [] : basesOf[office]
  if (officeBasis !== null && !bases.includes(officeBasis))
    reasons.push({ code: 'office-basis-does-not-fit', field: 'officeBasis' })
  if (notedWords !== null && notedDay === null) reasons.push({ code: 'fixed-needs-day', field: 'notedDay' })
  return reasons
}

/** Why an item cannot be marked so. */
export function obstaclesToMark(
  { state, because, words }: Pick<ItemMark, 'state' | 'because' | 'words'>,
  about: About,
): Reason[] {
  const reasons: Reason[] = wordsElsewhere(about, { words })
  if (state === 'not-needed' && because === null) reasons.push({ code: 'not-needed-why', field: 'because' })
  if (state !== 'not-needed' && because !== null) reasons.push({ code: 'needed-after-all', field: 'because' })
  if (because === null && words !== null) reasons.push({ code: 'not-needed-why', field: 'because' })
  const mayExplain = !about.isHealth || about.isHidden
  if (because === 'other' && words === null && mayExplain)
    reasons.push({ code: 'other-needs-words', field: 'words' })
  return reasons
}

/** Nobody has been told tomorrow. */
export const obstaclesToEvidence = ({ toldOn }: { toldOn: Day }, today: Day): Reason[] =>
  toldOn > today ? [{ code: 'told-in-future', field: 'toldOn' }] : []
