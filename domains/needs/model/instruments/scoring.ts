import type { Reason } from '#platform/problem.ts'
import type { Definition, Item } from './definition.ts'

/** What was answered, by item. What is not there was not asked, or not answered yet. */
export type Answers = Record<string, number | 'not-said'>

/** The items that are asked once these answers are known. */
export function askedItems({ items, skips }: Definition, answers: Answers): Item[] {
  const skipped = skips
    .filter(({ when }) => Object.entries(when).every(([key, value]) => answers[key] === value))
    .flatMap(({ skip }) => skip)
  return items.filter(({ key }) => !skipped.includes(key))
}

/** Without the answers to what is no longer asked. */
export function answersAsked(definition: Definition, answers: Answers): Answers {
  const asked = askedItems(definition, answers).map(({ key }) => key)
  return Object.fromEntries(Object.entries(answers).filter(([key]) => asked.includes(key)))
}

const isAnswered = (answers: Answers) => (item: Item) => typeof answers[item.key] === 'number'

/** Everything that is asked has an answer. */
export const isComplete = (definition: Definition, answers: Answers): boolean =>
  askedItems(definition, answers).every(isAnswered(answers))

function pointsOf({ key, values, isReversed }: Item, answers: Answers): number {
  const value = Number(answers[key])
  return isReversed ? Math.max(...values) - value : value
}

/** The total; none where an answer is missing: no instrument here says how to guess one. Skipped items count 0. */
export function totalOf(definition: Definition, answers: Answers): number | null {
  const { scoring } = definition
  if (scoring.kind === 'each' || !isComplete(definition, answers)) return null
  return (
    scoring.times * askedItems(definition, answers).reduce((sum, item) => sum + pointsOf(item, answers), 0)
  )
}

/** Why these cannot be the answers to this instrument. */
export function obstaclesToAnswers(definition: Definition, answers: Answers): Reason[] {
  const asked = askedItems(definition, answers)
  const known = new Map(definition.items.map((item) => [item.key, item]))
  return Object.entries(answers).flatMap(([key, value]): Reason[] => {
    const field = `answers.${key}`
    const item = known.get(key)
    if (!item) return [{ code: 'answer-unknown-item', field }]
    if (value !== 'not-said' && !item.values.includes(value)) return [{ code: 'answer-not-offered', field }]
    return asked.includes(item) ? [] : [{ code: 'answer-not-asked', field }]
  })
}

/** Why this cannot be kept as a result: that somebody answered nothing is none. */
export const obstaclesToResult = (definition: Definition, answers: Answers): Reason[] =>
  Object.keys(answers).length === 0 ? [{ code: 'nothing-answered' }] : obstaclesToAnswers(definition, answers)
