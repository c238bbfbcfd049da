import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import { insertVolunteer, unitName } from '../testing/invented-courses.ts'
import { aGathering, insertRelative } from '../testing/invented-gatherings.ts'

type Paper = {
  to: string
  language: string
  values: Record<string, string>
  attachments?: { type: string; bytes: Uint8Array }[]
}

let world: World
let unitId: string
let coordinator: TestActor
let leader: TestActor
let picnic: string

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setToday('2026-11-22')
  world.letters.length = 0
  unitId = await world.unit(unitName())
  coordinator = await world.actor([{ role: 'coordinator', unitId }])
  leader = await world.actor([{ role: 'activity-leader', unitId }])
  picnic = (await coordinator.do(gatheringsApi.add, aGathering(unitId))).id
})

const letters = () => world.letters as unknown as Paper[]
const isPdf = (bytes: unknown) =>
  Buffer.from(bytes as Uint8Array)
    .subarray(0, 4)
    .toString() === '%PDF'
const putRelative = async (name: string, email: string | null, on = picnic) => {
  const id = await insertRelative(world.owner, unitId, name, email)
  await coordinator.do(gatheringsApi.addGuests, {
    ...{ id: on, guests: [{ kind: 'relative', id }], comesWith: null },
  })
}
const listOf = async (id = picnic) => (await leader.ask(gatheringsApi.show, { id })).list

describe('invitations', () => {
  test('go by mail to those who have an address, in their language, with the letter; everybody has one on paper', async () => {
    await putRelative('Maria Ilieva', 'maria@example.com')
    await putRelative('Vera Ilieva', null)
    await expect(leader.ask(gatheringsApi.letters, { id: picnic })).rejects.toMatchObject({
      codes: ['invite-first'],
    })
    await leader.do(gatheringsApi.invite, { id: picnic })
    await world.deliver()
    expect(letters().map(({ to, language }) => [to, language])).toEqual([['maria@example.com', 'bg']])
    expect(letters()[0]!.values.subject).not.toContain('Maria')
    expect(isPdf(letters()[0]!.attachments![0]!.bytes)).toBe(true)
    expect((await listOf()).map(({ state }) => state)).toEqual(['invited', 'invited'])
    expect(isPdf(await leader.ask(gatheringsApi.letters, { id: picnic }))).toBe(true)
    await expect(leader.do(gatheringsApi.invite, { id: picnic })).rejects.toMatchObject({
      codes: ['nobody-to-invite'],
    })
  })

  test('of guests who come later go to them alone', async () => {
    await putRelative('Maria Ilieva', 'maria@example.com')
    await coordinator.do(gatheringsApi.invite, { id: picnic })
    await putRelative('Vera Ilieva', 'vera@example.com')
    await coordinator.do(gatheringsApi.invite, { id: picnic })
    await world.deliver()
    expect(letters().map(({ to }) => to)).toEqual(['maria@example.com', 'vera@example.com'])
  })

  test('when it is called off those invited read why, and nobody else', async () => {
    await putRelative('Maria Ilieva', 'maria@example.com')
    await coordinator.do(gatheringsApi.invite, { id: picnic })
    await putRelative('Vera Ilieva', 'vera@example.com')
    const { version } = await coordinator.ask(gatheringsApi.show, { id: picnic })
    await coordinator.do(gatheringsApi.cancel, { id: picnic, version, because: 'Storm' })
    await world.deliver()
    const told = letters().filter(({ values }) => values.text?.includes('Storm'))
    expect(told.map(({ to }) => to)).toEqual(['maria@example.com'])
  })
})

describe('at the door', () => {
  test('one tap marks a guest on the day, and those without a name are counted', async () => {
    await putRelative('Maria Ilieva', null)
    const { days } = await leader.ask(gatheringsApi.show, { id: picnic })
    const [guest] = await listOf()
    const mark = { id: guest!.id, dayId: days[0]!.id, mark: 'present' as const }
    await expect(leader.do(gatheringsApi.mark, mark)).rejects.toMatchObject({ codes: ['day-still-to-come'] })
    world.setToday('2026-12-05')
    expect(await leader.do(gatheringsApi.mark, mark)).toMatchObject({ marks: [{ mark: 'present' }] })
    await leader.do(gatheringsApi.countHeads, { id: days[0]!.id, heads: 4 })
    expect((await leader.ask(gatheringsApi.list, {}))[0]!.days).toMatchObject([{ came: 1, heads: 4 }])
    expect(isPdf(await leader.ask(gatheringsApi.guestList, { id: picnic }))).toBe(true)
    const off = leader.do(gatheringsApi.takeOff, {
      id: guest!.id,
      version: guest!.version,
      because: 'mistake',
    })
    await expect(off).rejects.toMatchObject({ codes: ['guest-was-there'] })
  })

  test('a group has its relatives on the list at once, over many evenings', async () => {
    const evening = (day: string) => ({ id: null, day, starts: '17:30', ends: '19:00', topic: null })
    const { id } = await leader.do(
      gatheringsApi.add,
      aGathering(unitId, { kind: 'support-group', days: [evening('2026-11-20'), evening('2026-12-18')] }),
    )
    await putRelative('Maria Ilieva', null, id)
    expect(await listOf(id)).toMatchObject([{ state: 'coming' }])
    const later = await leader.ask(gatheringsApi.show, { id })
    await leader.do(gatheringsApi.countHeads, { id: later.days[0]!.id, heads: 3 })
    const { kind, names, about, place, bring, leaders, seats, guestsNamed, replyUntil, version } = later
    const plan = { id, version, kind, names, about, place, bring, leaders, seats, guestsNamed, replyUntil }
    const without = leader.do(gatheringsApi.change, { ...plan, days: [evening('2026-12-18')] })
    await expect(without).rejects.toMatchObject({ codes: ['day-was-marked'] })
  })
})

test('whoever is forgotten goes from every list', async () => {
  await putRelative('Maria Ilieva', null)
  const volunteer = await insertVolunteer(world.owner, unitId)
  await coordinator.do(gatheringsApi.addGuests, {
    ...{ id: picnic, guests: [{ kind: 'volunteer', id: volunteer }], comesWith: null },
  })
  await world.owner.query(`update family_members set forgotten_on = '2026-11-22' where unit_id = $1`, [
    unitId,
  ])
  await world.owner.query(`update volunteers set display_name = '–' where id = $1`, [volunteer])
  expect(await listOf()).toEqual([])
})
