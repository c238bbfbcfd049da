import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const dayOf = (env: Record<string, string>, args: string[] = []) =>
  readSettings(env, args).now().toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString()

test('the clock can be set for a test or the example, and runs on from there', () => {
  expect(dayOf({ LANDFALL_TODAY: '2026-11-22', NODE_ENV: 'test' })).toBe('2026-11-22')
  expect(dayOf({ LANDFALL_TODAY: '2031-03-01' }, ['--example'])).toBe('2031-03-01')
  expect(dayOf({})).toBe(Temporal.Now.plainDateISO().toString())
})

test('nobody sets the clock of a centre that people work in', () => {
  for (const NODE_ENV of ['production', ''])
    expect(() => readSettings({ LANDFALL_TODAY: '2026-11-22', NODE_ENV }, [])).toThrow(/alone/)
})

test('whose word about the caller is believed can be said; unless it is, only that of this machine', () => {
  const proxies = (env: Record<string, string>) => readSettings(env, []).trustedProxies
  expect(proxies({})).toEqual(['loopback'])
  expect(proxies({ LANDFALL_PROXY: '10.0.0.7, 10.1.0.0/16' })).toEqual(['10.0.0.7', '10.1.0.0/16'])
})
