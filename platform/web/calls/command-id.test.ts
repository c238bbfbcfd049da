import { expect, test } from 'vitest'
import { newCommandId } from './command-id.ts'

test('command ids are UUIDs of version 7 that begin with the moment', () => {
  const before = Date.now()
  const id = newCommandId()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const moment = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
  expect(moment).toBeGreaterThanOrEqual(before)
  expect(moment).toBeLessThanOrEqual(Date.now())
})

test('ids made at once still sort in the order in which they were made', () => {
  const ids = Array.from({ length: 50 }, newCommandId)
  expect(ids.toSorted()).toEqual(ids)
})
