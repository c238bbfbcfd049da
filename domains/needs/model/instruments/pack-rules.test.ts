import { describe, expect, test } from 'vitest'
import type { Pack } from './pack.ts'
import { readPack } from './pack-rules.ts'
import { shippedPacks } from './shipped-packs.ts'

const phq2 = shippedPacks.find(({ instrument }) => instrument === 'phq-2')!

const reasonsIn = (content: unknown) => {
  const read = readPack(typeof content === 'string' ? content : JSON.stringify(content))
  return 'reasons' in read ? read.reasons : []
}
const changed = (change: Partial<Record<keyof Pack, unknown>>) => reasonsIn({ ...phq2, ...change })

test.each(shippedPacks.map((pack) => [pack.title, pack] as const))(
  '%s, as it comes with Landfall, is in order',
  (_, pack) => {
    expect(reasonsIn(pack)).toEqual([])
    expect(pack.source).not.toBe('')
  },
)

describe('what is wrong with a file is named, all of it at once', () => {
  test('a file that is no JSON', () => {
    expect(reasonsIn('Over the last two weeks')).toEqual([{ code: 'pack-not-json' }])
  })

  test('places that are missing, empty, of another kind or too many', () => {
    const { licence: _gone, ...rest } = phq2
    const wrong = { ...rest, title: ' ', language: 'English', colour: 'blue', items: [{ key: 'down' }] }
    expect(reasonsIn(wrong).map(({ values }) => values?.place)).toEqual(
      expect.arrayContaining(['licence', 'title', 'language', 'colour', 'items.0.text']),
    )
    expect(reasonsIn([]).length).toBeGreaterThan(0)
  })

  test('an instrument or a version that is not known, and one that needs no text', () => {
    expect(changed({ instrument: 'risk-score' })).toMatchObject([{ values: { place: 'instrument' } }])
    expect(changed({ version: 2 })).toEqual([{ code: 'pack-version-unknown', values: { version: 2 } }])
    expect(changed({ instrument: 'readiness' })).toEqual([{ code: 'pack-not-needed' }])
  })

  test('questions that are strange, missing or there twice', () => {
    const [first] = phq2.items
    expect(changed({ items: [first, first, { key: 'sleep', text: 'Sleeping badly' }] })).toEqual([
      { code: 'pack-item-unknown', values: { key: 'sleep' } },
      { code: 'pack-item-twice', values: { key: 'little-interest' } },
      { code: 'pack-item-missing', values: { key: 'down' } },
    ])
  })

  test('answers that are missing, strange or there twice', () => {
    const options = [0, 1, 1, 4].map((value) => ({ value, text: String(value) }))
    const [first, second] = phq2.items
    expect(changed({ items: [{ ...first, options }, second] })).toEqual([
      { code: 'pack-answer-missing', values: { key: 'little-interest', value: 2 } },
      { code: 'pack-answer-missing', values: { key: 'little-interest', value: 3 } },
      { code: 'pack-answer-unknown', values: { key: 'little-interest', value: 4 } },
      { code: 'pack-answer-twice', values: { key: 'little-interest', value: 1 } },
    ])
    expect(changed({ options: undefined }).map(({ code }) => code)).toContain('pack-answer-missing')
  })
})
