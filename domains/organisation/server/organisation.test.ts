import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { organisationApi } from '../model/index.ts'

let world: World
let administrator: TestActor

beforeAll(async () => {
  world = await createWorld()
  administrator = await world.actor([{ role: 'administrator' }])
})
afterAll(() => world.close())

describe('the organisation', () => {
  test('shows itself to everybody who works here, with nothing chosen at first', async () => {
    const coordinator = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    const organisation = await coordinator.ask(organisationApi.show, {})
    expect(organisation).toMatchObject({ name: 'Test centre', country: 'BG', zone: 'Europe/Sofia' })
    expect(organisation.choices.map(({ key, chosen }) => [key, chosen])).toEqual([
      ['offence-group', false],
      ['national-id', false],
      ['photo', false],
    ])
  })

  test('is changed by an administrator, and two changes from one version do not overwrite each other', async () => {
    const { version } = await administrator.ask(organisationApi.show, {})
    const change = { version, name: 'Centre', country: 'NO', zone: 'Europe/Oslo', language: 'nb' as const }
    expect(await administrator.do(organisationApi.change, change)).toMatchObject({ version: version + 1 })
    expect(world.site.zone).toBe('Europe/Oslo')
    await expect(
      administrator.do(organisationApi.change, { ...change, name: 'Other' }),
    ).rejects.toMatchObject({ status: 409, current: { name: 'Centre' } })
    await expect(
      administrator.do(organisationApi.change, { ...change, version: version + 1, zone: 'Europe/Nowhere' }),
    ).rejects.toMatchObject({ codes: ['unknown-zone'] })
  })

  test('chooses with a reason and a day what to record beyond the minimum', async () => {
    const choice = { key: 'photo' as const, chosen: true, reason: 'Escorts must know whom to meet.' }
    expect(await administrator.do(organisationApi.choose, choice)).toMatchObject({
      chosen: true,
      since: '2026-11-22',
    })
    await administrator.do(organisationApi.choose, { ...choice, chosen: false, reason: 'Nobody used it.' })
    const { choices } = await administrator.ask(organisationApi.show, {})
    expect(choices.find(({ key }) => key === 'photo')).toMatchObject({
      chosen: false,
      reason: 'Nobody used it.',
    })
    expect(
      (await administrator.send(organisationApi.choose, { ...choice, reason: '' })).body.reasons,
    ).toEqual([{ code: 'missing', field: 'reason' }])
  })

  test('is not changed by those who only work in it', async () => {
    const coordinator = await world.actor([{ role: 'coordinator', unitId: await world.unit('Bergen') }])
    const choice = { key: 'photo', chosen: true, reason: 'I want it.' }
    expect((await coordinator.send(organisationApi.choose, choice)).status).toBe(403)
  })
})
