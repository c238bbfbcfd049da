import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Definition, type Instrument, mostOf } from './definition.ts'
import { definitionOf, definitions } from './definitions/index.ts'
import {
  type Answers,
  answersAsked,
  askedItems,
  isComplete,
  obstaclesToAnswers,
  obstaclesToResult,
  totalOf,
} from './scoring.ts'

const answersTo = (instrument: Instrument, values: number[]): Answers =>
  Object.fromEntries(definitionOf(instrument).items.map(({ key }, index) => [key, values[index]!]))

/** Cases as published, or worked out by hand from the published rule. */
const cases: [string, Instrument, number[], number][] = [
  ['WHO-5: the worst', 'who-5', [0, 0, 0, 0, 0], 0],
  ['WHO-5: raw 13 is 52, not 32', 'who-5', [3, 3, 3, 2, 2], 52],
  ['WHO-5: raw 12 is 48, below the line', 'who-5', [3, 3, 2, 2, 2], 48],
  ['WHO-5: the best', 'who-5', [5, 5, 5, 5, 5], 100],
  ['PHQ-2: both nearly every day', 'phq-2', [3, 3], 6],
  ['PHQ-2: on the line', 'phq-2', [1, 2], 3],
  ['GAD-2: several days each', 'gad-2', [1, 1], 2],
  ['AUDIT: the highest, with 4 for each of the last two', 'audit', [4, 4, 4, 4, 4, 4, 4, 4, 4, 4], 40],
  ['AUDIT: the last two count 2 for "not in the last year"', 'audit', [1, 1, 1, 0, 0, 0, 0, 0, 2, 2], 7],
  ['AUDIT-C: four times a week, three or four, monthly', 'audit-c', [4, 1, 2], 7],
  ['DUDIT: the highest', 'dudit', [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4], 44],
  ['DUDIT: the last two count 2', 'dudit', [1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2], 5],
  ['Rosenberg: agreeing with everything is neither high nor low', 'rosenberg', Array(10).fill(3), 15],
  ['Rosenberg: the highest', 'rosenberg', [3, 0, 3, 3, 0, 0, 3, 0, 0, 3], 30],
  ['Rosenberg: the lowest', 'rosenberg', [0, 3, 0, 0, 3, 3, 0, 3, 3, 0], 0],
]

test.each(cases)('%s', (_, instrument, values, total) => {
  const definition = definitionOf(instrument)
  const answers = answersTo(instrument, values)
  expect(obstaclesToAnswers(definition, answers)).toEqual([])
  expect(totalOf(definition, answers)).toBe(total)
})

describe('the two orders of the Rosenberg scale', () => {
  // As printed: the numbers of the sentences in the other order, which reverses 3, 5, 8, 9 and 10 instead of 2, 5, 6, 8 and 9.
  const orderB = [
    ...['of-worth', 'good-qualities', 'failure', 'able', 'not-proud', 'positive-attitude'],
    ...['satisfied', 'more-respect', 'useless', 'no-good'],
  ]
  const definition = definitionOf('rosenberg')
  const orderA = definition.items.map(({ key }) => key)
  const reversedIn = (order: string[]) =>
    order.flatMap((key, index) =>
      definition.items.find((item) => item.key === key)?.isReversed ? [index + 1] : [],
    )

  test('reverse the numbers that each is known by', () => {
    expect(reversedIn(orderA)).toEqual([2, 5, 6, 8, 9])
    expect(reversedIn(orderB)).toEqual([3, 5, 8, 9, 10])
  })

  test('give the same total to the same person', () => {
    const byNumber = (order: string[], said: Answers) =>
      order.reduce((sum, key, index) => {
        const value = Number(said[key])
        return sum + (reversedIn(order).includes(index + 1) ? 3 - value : value)
      }, 0)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 10, maxLength: 10 }), (values) => {
        const said = answersTo('rosenberg', values)
        const total = totalOf(definition, said)
        expect(byNumber(orderA, said)).toBe(total)
        expect(byNumber(orderB, said)).toBe(total)
      }),
    )
  })
})

describe('what an answer makes needless', () => {
  const never = { 'how-often': 0 }
  test('whoever never drinks is asked the last two alone, and the rest counts nothing', () => {
    const audit = definitionOf('audit')
    expect(askedItems(audit, never).map(({ key }) => key)).toEqual(['how-often', 'injury', 'concern'])
    expect(totalOf(audit, { ...never, injury: 4, concern: 2 })).toBe(6)
    expect(totalOf(definitionOf('audit-c'), never)).toBe(0)
  })

  test('whoever drinks little and never much at once goes on to the last two', () => {
    const little = { 'how-often': 2, 'typical-amount': 0, 'six-or-more': 0 }
    const audit = definitionOf('audit')
    expect(askedItems(audit, little)).toHaveLength(5)
    expect(totalOf(audit, { ...little, injury: 0, concern: 0 })).toBe(2)
    expect(isComplete(audit, { ...little, 'six-or-more': 1, injury: 0, concern: 0 })).toBe(false)
  })

  test('an answer to what is not asked is refused, and falls away when the one before it changes', () => {
    const audit = definitionOf('audit')
    const changed = { ...never, guilt: 3, injury: 0 }
    expect(obstaclesToAnswers(audit, changed)).toEqual([{ code: 'answer-not-asked', field: 'answers.guilt' }])
    expect(answersAsked(audit, changed)).toEqual({ ...never, injury: 0 })
  })
})

describe('what cannot be an answer', () => {
  test('a question of another instrument, and a number that is not offered', () => {
    const dudit = definitionOf('dudit')
    expect(obstaclesToAnswers(dudit, { cheerful: 1, harm: 3, guilt: 'not-said' })).toEqual([
      { code: 'answer-unknown-item', field: 'answers.cheerful' },
      { code: 'answer-not-offered', field: 'answers.harm' },
    ])
  })

  test('nothing at all', () => {
    expect(obstaclesToResult(definitionOf('who-5'), {})).toEqual([{ code: 'nothing-answered' }])
    expect(obstaclesToResult(definitionOf('who-5'), { calm: 'not-said' })).toEqual([])
  })
})

const summed = definitions.filter(({ scoring }) => scoring.kind === 'sum')

/** Answers of somebody who answers everything they are asked. */
const complete = (definition: Definition): fc.Arbitrary<Answers> =>
  fc
    .tuple(...definition.items.map(({ values }) => fc.constantFrom(...values)))
    .map((values) =>
      answersAsked(
        definition,
        Object.fromEntries(definition.items.map(({ key }, index) => [key, values[index]!])),
      ),
    )

describe.each(summed.map((one) => [one.instrument, one] as const))(
  'whatever somebody answers to %s',
  (_, one) => {
    test('the total stands inside the scale, and nothing is in the way', () => {
      fc.assert(
        fc.property(complete(one), (answers) => {
          expect(obstaclesToResult(one, answers)).toEqual([])
          const total = totalOf(one, answers)
          expect(total).not.toBeNull()
          expect(total! >= 0 && total! <= mostOf(one)).toBe(true)
        }),
      )
    })

    test('one missing answer, or one that somebody keeps to themselves, leaves no total', () => {
      fc.assert(
        fc.property(complete(one), fc.nat(), fc.boolean(), (answers, nth, isSaid) => {
          const keys = Object.keys(answers)
          // Without the first answers of the AUDIT more is asked, never less: it stays incomplete all the same.
          const key = keys[nth % keys.length]!
          const { [key]: _gone, ...left } = answers
          expect(totalOf(one, isSaid ? { ...answers, [key]: 'not-said' } : left)).toBeNull()
        }),
      )
    })
  },
)

test('the rulers are never added up', () => {
  expect(totalOf(definitionOf('readiness'), { importance: 8, confidence: 3, readiness: 5 })).toBeNull()
  expect(isComplete(definitionOf('readiness'), { importance: 8, confidence: 3, readiness: 5 })).toBe(true)
})
