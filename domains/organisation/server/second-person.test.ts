import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { organisationApi } from '../model/index.ts'

let world: World
const worlds: World[] = []
let administrator: TestActor
let unitId: string

beforeEach(async () => {
  world = await createWorld()
  worlds.push(world)
  unitId = await world.unit('Pleven')
  administrator = await world.actor([{ role: 'administrator' }], { name: 'Rada' })
})
afterAll(() => Promise.all(worlds.map((each) => each.close())))

const coordinator = () => ({ role: 'coordinator' as const, unitId })
const requests = (actor: TestActor) => actor.ask(organisationApi.roleRequests, {})
const rolesOf = async ({ userId }: TestActor) =>
  (await administrator.ask(organisationApi.staff, {})).find(({ id }) => id === userId)!.roles

describe('a role', () => {
  test('is given by one person where nobody else could agree', async () => {
    const colleague = await world.actor([])
    const given = await administrator.do(organisationApi.giveRole, {
      userId: colleague.userId,
      ...coordinator(),
    })
    expect(given.waits).toBe(false)
    expect(await rolesOf(colleague)).toMatchObject([coordinator()])
  })

  test('waits for a second person where there is one, and opens nothing until then', async () => {
    const manager = await world.actor([{ role: 'manager', unitId }])
    const colleague = await world.actor([], { name: 'Vesela' })
    const asked = await administrator.do(organisationApi.giveRole, {
      userId: colleague.userId,
      ...coordinator(),
    })
    expect(asked.waits).toBe(true)
    expect(await rolesOf(colleague)).toEqual([])
    expect(await requests(administrator)).toMatchObject([
      { name: 'Vesela', askedBy: 'Rada', mayDecide: false },
    ])
    const [request] = await requests(manager)
    expect(request).toMatchObject({ id: asked.id, mayDecide: true })
    await expect(
      administrator.do(organisationApi.giveRole, { userId: colleague.userId, ...coordinator() }),
    ).rejects.toMatchObject({ codes: ['role-asked'] })
    await manager.do(organisationApi.agreeToRole, { id: asked.id })
    expect(await rolesOf(colleague)).toMatchObject([coordinator()])
    await expect(manager.do(organisationApi.declineRole, { id: asked.id })).rejects.toMatchObject({
      codes: ['role-decided'],
    })
  })

  test('is given by one person where the only other one is whoever receives it', async () => {
    const other = await world.actor([{ role: 'administrator' }])
    const given = await administrator.do(organisationApi.giveRole, { userId: other.userId, ...coordinator() })
    expect(given.waits).toBe(false)
  })

  test('is agreed to neither by whoever gives it, nor by whoever receives it, nor by a manager of another unit', async () => {
    const other = await world.actor([{ role: 'administrator' }])
    const elsewhere = await world.actor([{ role: 'manager', unitId: await world.unit('Oslo') }])
    const manager = await world.actor([{ role: 'manager', unitId }])
    const asked = await administrator.do(organisationApi.giveRole, {
      userId: other.userId,
      ...{ role: 'manager', unitId },
    })
    for (const actor of [administrator, other, elsewhere])
      await expect(actor.do(organisationApi.agreeToRole, { id: asked.id })).rejects.toMatchObject({
        codes: ['not-second-person'],
      })
    await manager.do(organisationApi.declineRole, { id: asked.id })
    expect(await rolesOf(other)).not.toContainEqual(expect.objectContaining({ role: 'manager' }))
  })

  test('that waits goes with whoever gave it', async () => {
    const second = await world.actor([{ role: 'administrator' }])
    const colleague = await world.actor([])
    const { id } = await second.do(organisationApi.giveRole, { userId: colleague.userId, ...coordinator() })
    await administrator.do(organisationApi.endUser, { id: second.userId })
    await expect(administrator.do(organisationApi.agreeToRole, { id })).rejects.toMatchObject({
      codes: ['role-giver-gone'],
    })
  })

  test('needs nobody else where the house says so', async () => {
    await world.actor([{ role: 'manager', unitId }])
    await administrator.do(organisationApi.sayHouseValue, {
      ...{
        key: 'role-needs-second-person',
        unitId: null,
        value: 0,
        validFrom: '2026-11-22',
        why: 'We are two.',
      },
    })
    const colleague = await world.actor([])
    const given = await administrator.do(organisationApi.giveRole, {
      userId: colleague.userId,
      ...coordinator(),
    })
    expect(given.waits).toBe(false)
  })
})

describe('an invitation', () => {
  const invited = async () => {
    const { link, waits } = await administrator.do(organisationApi.invite, {
      ...{ name: 'Ivan', email: 'ivan@elsewhere.example', language: 'en', roles: [coordinator()] },
    })
    return { waits, token: new URL(link!).searchParams.get('token')! }
  }
  const join = (token: string) =>
    world.stranger.do(organisationApi.join, {
      ...{ token, name: 'Ivan', language: 'en', password: 'a long enough password' },
    })
  const rolesOfIvan = async () =>
    (await administrator.ask(organisationApi.staff, {})).find(({ name }) => name === 'Ivan')!.roles

  test('lets nobody in a second time under another address: its role waits for the second person', async () => {
    const manager = await world.actor([{ role: 'manager', unitId }])
    const { token, waits } = await invited()
    expect(waits).toBe(true)
    await join(token)
    expect(await rolesOfIvan()).toEqual([])
    const [request] = await requests(manager)
    expect(request).toMatchObject({ name: 'Ivan', email: 'ivan@elsewhere.example' })
    await manager.do(organisationApi.agreeToRole, { id: request!.id })
    expect(await rolesOfIvan()).toMatchObject([coordinator()])
  })

  test('brings the role along when the second person has agreed before it is answered', async () => {
    const manager = await world.actor([{ role: 'manager', unitId }])
    const { token } = await invited()
    await manager.do(organisationApi.agreeToRole, { id: (await requests(manager))[0]!.id })
    await join(token)
    expect(await rolesOfIvan()).toMatchObject([coordinator()])
  })
})

describe('the letters', () => {
  test('tell those who look after records of every role that opens them, and ask the second person', async () => {
    const officer = await world.actor([{ role: 'data-protection-officer' }])
    const colleague = await world.actor([], { name: 'Vesela' })
    const to = ({ userId }: TestActor) =>
      world.letters.filter((letter) => letter.to === `${userId}@example.org`).map(({ kind }) => kind)
    await administrator.do(organisationApi.giveRole, { userId: colleague.userId, ...coordinator() })
    await world.deliver()
    expect([to(officer), to(colleague), to(administrator)]).toEqual([['role-given'], [], []])
    const manager = await world.actor([{ role: 'manager', unitId }])
    const late = await world.actor([])
    await administrator.do(organisationApi.giveRole, { userId: late.userId, ...coordinator() })
    await world.deliver()
    expect([to(manager), to(officer)]).toEqual([['role-asked'], ['role-given']])
  })
})
