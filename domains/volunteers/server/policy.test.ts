import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { networkKind, prisonVisitorKind } from '../model/kind.ts'
import { policyApi } from '../model/policy-api.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { newVolunteer } from './testing/volunteers.ts'

let world: World
let unitId: string
let coordinator: TestActor
let manager: TestActor
let administrator: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId }])
  manager = await world.actor([{ role: 'manager', unitId }])
  administrator = await world.actor([{ role: 'administrator' }])
})
afterAll(() => world.close())

const rule = {
  ...{ kindId: networkKind, country: null, requirement: 'first-aid', names: null, withinMonths: null },
  ...{ validMonths: 12, least: 1, modules: [], validFrom: '2026-12-01', source: 'Board decision 7' },
}
const names = {
  en: 'debt helper',
  nb: 'gjeldshjelper',
  bg: 'помощник за дългове',
  ro: 'consilier pentru datorii',
}
const debtHelper = {
  ...{
    slug: 'debt-helper',
    names,
    endsWithCustody: false,
    oneAtATime: true,
    familyInvolvement: 'no' as const,
  },
  ...{ leastAge: 21, requirementsLike: networkKind },
}
const firstAid = async (day: string) => {
  world.setToday(day)
  const { rules } = await coordinator.ask(policyApi.requirements, {})
  const found = rules.filter(
    ({ kindId, requirement }) => kindId === networkKind && requirement === 'first-aid',
  )
  world.setToday('2026-11-22')
  return found
}

test('every house begins with two kinds of relation, with opposite endings', async () => {
  expect(await coordinator.ask(policyApi.kinds, {})).toMatchObject([
    { id: prisonVisitorKind, slug: 'prison-visitor', endsWithCustody: true },
    { id: networkKind, slug: 'network', endsWithCustody: false },
  ])
})

test('a coordinator reads what is asked; a manager or the administrator decides it', async () => {
  expect((await coordinator.send(policyApi.addKind, debtHelper)).status).toBe(403)
  expect((await coordinator.send(policyApi.addRequirement, rule)).status).toBe(403)
})

test('a new line takes the place of the one before from its day on', async () => {
  await manager.do(policyApi.addRequirement, rule)
  expect(await firstAid('2026-11-22')).toMatchObject([
    { validMonths: 24, validUntil: '2026-12-01', source: 'proposal' },
    { validMonths: 12, validFrom: '2026-12-01', validUntil: null, source: 'Board decision 7' },
  ])
})

test('what was asked before stays asked for its time, and can be ended', async () => {
  const [, later] = await firstAid('2026-12-02')
  await manager.do(policyApi.endRequirement, { id: later!.id, validUntil: '2027-01-01' })
  expect((await firstAid('2026-12-02')).at(-1)).toMatchObject({ validUntil: '2027-01-01' })
})

test('an administrator adds a kind that begins with what is asked of another, and somebody becomes it', async () => {
  const kind = await administrator.do(policyApi.addKind, debtHelper)
  const { rules } = await coordinator.ask(policyApi.requirements, {})
  expect(
    rules
      .filter(({ kindId }) => kindId === kind.id)
      .map(({ requirement }) => requirement)
      .sort(),
  ).toEqual([
    ...['application', 'confidentiality', 'course', 'first-aid', 'interview', 'prison-rules', 'references'],
  ])
  const { id } = await coordinator.do(
    volunteersApi.add,
    newVolunteer(unitId, { birthYear: 2006, kinds: [kind.id] }),
  )
  const { body } = await coordinator.send(volunteersApi.approveRole, { id, kindId: kind.id })
  expect(body.reasons).toContainEqual({ code: 'too-young', field: 'birthYear', values: { age: 21 } })
  expect((await administrator.send(policyApi.addKind, debtHelper)).body.reasons).toEqual([
    { code: 'kind-exists', field: 'slug' },
  ])
  const changed = { id: kind.id, version: 1, ...{ ...debtHelper, leastAge: 18, oneAtATime: false } }
  const { slug, requirementsLike, ...change } = changed
  expect(await manager.do(policyApi.changeKind, change)).toMatchObject({
    leastAge: 18,
    oneAtATime: false,
    version: 2,
  })
})

test('a requirement of the house’s own is asked of everybody from its day on', async () => {
  const own = { en: 'driving licence', nb: 'førerkort', bg: 'шофьорска книжка', ro: 'permis de conducere' }
  await manager.do(policyApi.addRequirement, {
    ...rule,
    ...{ requirement: 'own-driving-licence', names: own, validMonths: null, validFrom: '2026-11-22' },
  })
  const { id } = await coordinator.do(volunteersApi.add, newVolunteer(unitId))
  const { roles } = await coordinator.ask(volunteersApi.show, { id })
  expect(roles[0]!.requirements).toContainEqual(
    expect.objectContaining({ requirement: 'own-driving-licence', names: own }),
  )
  await coordinator.do(volunteersApi.seeEvidence, {
    ...{ id, requirement: 'own-driving-licence', parts: [], seenOn: '2026-11-22', validUntil: '2030-01-01' },
  })
})

test('where the law knows no ground for a police certificate, none can be asked for', async () => {
  const norwegian = { ...rule, requirement: 'record-check', country: 'NO' }
  expect((await manager.send(policyApi.addRequirement, norwegian)).body.reasons).toMatchObject([
    { code: 'record-check-not-lawful' },
  ])
})

test('the house adds to the list of interests, and takes from it', async () => {
  const { id } = await manager.do(policyApi.addInterest, {
    names: { en: 'Beekeeping', nb: 'birøkt', bg: 'пчеларство', ro: 'apicultură' },
  })
  expect(id).toBe('own-beekeeping')
  await manager.do(policyApi.retireInterest, { code: id, retired: true })
  expect(await coordinator.ask(policyApi.interests, {})).toContainEqual(
    expect.objectContaining({ code: id, retiredOn: '2026-11-22' }),
  )
})
