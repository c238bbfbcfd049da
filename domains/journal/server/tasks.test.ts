import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { journalApi, type Task } from '../model/index.ts'
import { addPerson, entrust } from './arrange-people.ts'

let world: World
let pleven: string
let maria: TestActor
let ivan: TestActor
let familyWorker: TestActor
let officer: TestActor
let elena: string

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  ivan = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Ivan Kolev' })
  familyWorker = await world.actor([{ role: 'family-worker', unitId: pleven }], { name: 'Ana Ilieva' })
  officer = await world.actor([{ role: 'supervision-officer', unitId: pleven }], { name: 'Petar Dimov' })
  elena = await addPerson(world, pleven, 'Elena Popescu')
  await entrust(world, elena, pleven, familyWorker)
  await entrust(world, elena, pleven, officer)
})
afterAll(() => world.close())

const aboutElena = (more: Partial<typeof plan> = {}) => ({ ...plan, personId: elena, ...more })
const plan = {
  title: 'Contract for the room',
  details: null as string | null,
  dueOn: '2026-11-28' as string | null,
  personId: null as string | null,
  compartment: 'help' as 'help' | 'family' | 'supervision' | null,
  unitId: null as string | null,
}
const titles = (tasks: Task[]) => tasks.map(({ title }) => title)

describe('where a task stands', () => {
  test('a task about a person is seen by those who read its compartment', async () => {
    const ownerId = maria.userId
    await maria.do(journalApi.addTask, { ...aboutElena({ title: 'in help' }), ownerId })
    await officer.do(journalApi.addTask, {
      ...aboutElena({ title: 'in supervision', compartment: 'supervision' }),
      ownerId: officer.userId,
    })
    const asked = { of: 'person' as const, personId: elena }
    expect(titles(await maria.ask(journalApi.tasks, asked))).toEqual(['in help'])
    expect(titles(await familyWorker.ask(journalApi.tasks, asked))).toEqual(['in help'])
    expect(titles(await officer.ask(journalApi.tasks, asked))).toEqual(['in supervision'])
  })

  test('a task of the house is seen by everyone who works in the unit, and by nobody elsewhere', async () => {
    const house = { ...plan, title: 'Buy coffee', compartment: null, unitId: pleven, ownerId: officer.userId }
    const { id, person } = await maria.do(journalApi.addTask, house)
    expect(person).toBeNull()
    expect(titles(await officer.ask(journalApi.tasks, { of: 'mine' }))).toContain('Buy coffee')
    expect(titles(await familyWorker.ask(journalApi.tasks, { of: 'unit', unitId: pleven }))).toContain(
      'Buy coffee',
    )
    const stranger = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect(await stranger.ask(journalApi.tasks, { of: 'unit' })).toEqual([])
    expect((await stranger.send(journalApi.completeTask, { id, version: 1 })).status).toBe(404)
    await expect(
      stranger.do(journalApi.addTask, { ...house, ownerId: stranger.userId }),
    ).rejects.toMatchObject({
      codes: ['unit-not-yours'],
    })
  })

  test('a task that stands nowhere is refused with what it needs', async () => {
    const nowhere = { ...plan, compartment: null, ownerId: maria.userId }
    await expect(maria.do(journalApi.addTask, nowhere)).rejects.toMatchObject({ codes: ['task-needs-unit'] })
    await expect(maria.do(journalApi.addTask, { ...nowhere, personId: elena })).rejects.toMatchObject({
      codes: ['task-needs-compartment'],
    })
  })
})

describe('whose task', () => {
  test('only colleagues who may see what it is about can own a task', async () => {
    const asked = { personId: elena, compartment: 'family' as const }
    const owners = await maria.ask(journalApi.taskOwners, asked)
    expect(owners.map(({ name }) => name)).toEqual(['Ana Ilieva', 'Ivan Kolev', 'Maria Petrova'])
    await expect(
      maria.do(journalApi.addTask, { ...aboutElena({ compartment: 'family' }), ownerId: officer.userId }),
    ).rejects.toMatchObject({ reasons: [{ code: 'owner-cannot-see', field: 'ownerId' }] })
  })

  test('a task handed over is the colleague’s, and says who gave it', async () => {
    const task = await maria.do(journalApi.addTask, { ...aboutElena(), ownerId: maria.userId })
    const { id, version, title, details, dueOn } = task
    const handed = await maria.do(journalApi.changeTask, {
      ...{ id, version, title, details, dueOn },
      ownerId: ivan.userId,
    })
    expect(handed).toMatchObject({ owner: 'Ivan Kolev', handedOverBy: 'Maria Petrova' })
    await expect(
      ivan.do(journalApi.changeTask, {
        ...{ id, version: handed.version, title, details, dueOn },
        ownerId: officer.userId,
      }),
    ).rejects.toMatchObject({ codes: ['owner-cannot-see'] })
  })

  test('whose people they are no longer, theirs are no tasks about them', async () => {
    const former = await world.actor([{ role: 'family-worker', unitId: pleven }])
    await entrust(world, elena, pleven, former)
    const task = { ...aboutElena({ compartment: 'family', title: 'Call the aunt' }), ownerId: former.userId }
    await former.do(journalApi.addTask, task)
    expect(titles(await former.ask(journalApi.tasks, { of: 'mine' }))).toEqual(['Call the aunt'])
    await world.owner.query(`update access.grants set ends = '2026-11-22' where user_id = $1`, [
      former.userId,
    ])
    expect(await former.ask(journalApi.tasks, { of: 'mine' })).toEqual([])
    const asked = { of: 'person' as const, personId: elena }
    expect(titles(await maria.ask(journalApi.tasks, asked))).toContain('Call the aunt')
  })
})

describe('a task’s life', () => {
  const newTask = (title: string) =>
    maria.do(journalApi.addTask, { ...aboutElena({ title }), ownerId: maria.userId })

  test('done is done by somebody on a day, and can be taken back', async () => {
    const { id } = await newTask('Identity card')
    const done = await ivan.do(journalApi.completeTask, { id, version: 1 })
    expect(done).toMatchObject({
      state: 'done',
      closedBy: 'Ivan Kolev',
      closedAt: '2026-11-22T09:00:00.000Z',
    })
    await expect(maria.do(journalApi.completeTask, { id, version: done.version })).rejects.toMatchObject({
      codes: ['task-closed'],
    })
    expect(titles(await maria.ask(journalApi.tasks, { of: 'mine', state: 'closed' }))).toContain(
      'Identity card',
    )
    const open = await maria.do(journalApi.reopenTask, { id, version: done.version })
    expect(open).toMatchObject({ state: 'open', closedBy: null, closedAt: null })
  })

  test('dropped says why', async () => {
    const { id } = await newTask('Bed for Saturday')
    await expect(maria.do(journalApi.dropTask, { id, version: 1, dropReason: '' })).rejects.toMatchObject({
      status: 400,
    })
    const dropped = await maria.do(journalApi.dropTask, { id, version: 1, dropReason: 'Stays with her aunt' })
    expect(dropped).toMatchObject({ state: 'dropped', dropReason: 'Stays with her aunt' })
  })

  test('two coordinators editing one task get both texts, not the last one', async () => {
    const { id, details, dueOn, ownerId } = await newTask('Both edit')
    const edit = { id, version: 1, details, dueOn, ownerId }
    await maria.do(journalApi.changeTask, { ...edit, title: 'Maria’s text' })
    await expect(ivan.do(journalApi.changeTask, { ...edit, title: 'Ivan’s text' })).rejects.toMatchObject({
      status: 409,
      current: { title: 'Maria’s text', version: 2 },
    })
  })

  test('whoever may only read in help does not close its tasks', async () => {
    const { id } = await newTask('Not for the family worker')
    await expect(familyWorker.do(journalApi.completeTask, { id, version: 1 })).rejects.toMatchObject({
      codes: ['compartment-read-only'],
    })
  })
})
