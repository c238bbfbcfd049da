import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatheringsApi } from '#domains/activities/model/index.ts'
import { type LoadedWorld, loadedWorld } from '../testing/loaded-example.ts'

const today = '2026-11-22'

describe('events and groups for families, loaded into a database', () => {
  let world: LoadedWorld

  beforeAll(async () => {
    world = await loadedWorld(today)
  })
  afterAll(() => world.close())

  test('evenings of three years were held, a course of thirteen, and picnics; a workshop is being invited to', async () => {
    const maria = await world.as('maria@example.org')
    const past = await maria.ask(gatheringsApi.list, { show: 'past' })
    const coming = await maria.ask(gatheringsApi.list, { show: 'coming' })
    const kinds = (of: typeof past) => of.map(({ kind }) => kind)
    expect(kinds(past)).toContain('family-event')
    expect(kinds([...past, ...coming])).toContain('relatives-course')
    expect([...past, ...coming].find(({ kind }) => kind === 'relatives-course')!.days).toHaveLength(13)
    const evenings = [...past, ...coming].filter(({ kind }) => kind === 'support-group')
    expect(evenings.flatMap(({ days }) => days).filter(({ heads }) => heads !== null).length).toBeGreaterThan(
      30,
    )
    expect(coming.some(({ kind, notInvited }) => kind === 'family-event' && notInvited > 0)).toBe(true)
  })

  test('nobody is on a list with somebody they are kept apart from', async () => {
    for (const key of ['maria', 'ingrid']) {
      const colleague = await world.as(`${key}@example.org`)
      const coming = await colleague.ask(gatheringsApi.list, { show: 'coming' })
      expect(coming.length).toBeGreaterThan(0)
      for (const { id } of coming)
        expect((await colleague.ask(gatheringsApi.show, { id })).clashes).toEqual([])
    }
  })
})
