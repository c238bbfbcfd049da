import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { instruments, mostOf } from './definition.ts'
import { definitionOf, definitions } from './definitions/index.ts'

test('every instrument has a definition, and each of its versions is there once', () => {
  expect([...new Set(definitions.map(({ instrument }) => instrument))].sort()).toEqual(
    [...instruments].sort(),
  )
  const names = definitions.map(({ instrument, version }) => `${instrument} ${version}`)
  expect(new Set(names).size).toBe(names.length)
  expect(() => definitionOf('audit', 99)).toThrow('no version 99')
})

describe.each(definitions.map((one) => [`${one.instrument} ${one.version}`, one] as const))(
  '%s',
  (_, one) => {
    test('names each question once, and every skip speaks of its own questions', () => {
      const keys = one.items.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { when, skip } of one.skips) {
        expect(keys).toEqual(expect.arrayContaining([...Object.keys(when), ...skip]))
        expect(skip.some((key) => key in when)).toBe(false)
      }
    })

    test('draws every line inside its scale', () => {
      for (const cutOff of one.cutOffs) {
        const score = 'from' in cutOff ? cutOff.from : cutOff.to
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(mostOf(one))
      }
    })

    test('what was read nowhere carries a web address or the word unverified', () => {
      const sources = [
        one.scoringSource,
        ...one.cutOffs.map(({ source }) => source),
        one.change?.source ?? [],
      ].flat()
      expect(sources.filter(({ url, isUnverified }) => !url && !isUnverified)).toEqual([])
    })
  },
)

test('the scales end where they are published to end', () => {
  const ends = Object.fromEntries(definitions.map((one) => [one.instrument, mostOf(one)]))
  expect(ends).toEqual({
    ...{ 'who-5': 100, 'phq-2': 6, 'gad-2': 6, audit: 40, 'audit-c': 12, dudit: 44, rosenberg: 30 },
    readiness: 10,
  })
})

test('the handbook names every question that a file may hold', () => {
  const handbook = readFileSync(new URL('../../../../docs/instruments.md', import.meta.url), 'utf8')
  const keys = definitions.filter(({ licence }) => licence.terms !== 'own').flatMap(({ items }) => items)
  expect(keys.map(({ key }) => key).filter((key) => !handbook.includes(`\`${key}\``))).toEqual([])
})
