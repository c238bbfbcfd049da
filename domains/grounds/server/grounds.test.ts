import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import type { NewConsent } from '../model/consent.ts'
import { groundsApi } from '../model/index.ts'

let world: World
let pleven: string
let maria: TestActor
let elena: string

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  elena = await world.person(pleven, 'Elena Popescu')
})
afterAll(() => world.close())

const consent = (more: Partial<NewConsent> = {}): NewConsent => ({
  ...{ personId: elena, purpose: 'share-with-agency', recipient: 'Labour office', dataGroups: ['identity'] },
  ...{
    language: 'ro',
    how: 'spoken-with-witness',
    witness: 'Petya Ivanova',
    givenOn: '2026-11-20',
    ends: null,
  },
  ...more,
})

describe('what a person agreed to', () => {
  test('is on their page with whom it is towards, who heard it, and who wrote it down', async () => {
    const personId = await world.person(pleven)
    await maria.do(groundsApi.record, consent({ personId, ends: '2026-12-01' }))
    expect(await maria.ask(groundsApi.ofPerson, { personId })).toMatchObject([
      {
        ...{ recipient: 'Labour office', witness: 'Petya Ivanova', recordedByName: 'Maria Petrova' },
        standing: 'ends-soon',
      },
    ])
  })

  test('is refused without a witness where it was only spoken; the database says so too', async () => {
    await expect(maria.do(groundsApi.record, consent({ witness: null }))).rejects.toMatchObject({
      reasons: [{ code: 'consent-needs-witness', field: 'witness' }],
    })
    await expect(
      world.owner.query(
        `insert into consents (person_id, purpose, data_groups, language, how, given_on)
         values ($1, 'photo', '{picture}', 'bg', 'spoken-with-witness', '2026-11-20')`,
        [elena],
      ),
    ).rejects.toThrow('check constraint')
  })

  test('can be taken back once, and whoever received something is to be told', async () => {
    const personId = await world.person(pleven)
    const { id, version } = await maria.do(groundsApi.record, consent({ personId }))
    const back = { id, version, withdrawnOn: '2026-11-22', withdrawnHow: 'spoken' } as const
    expect(await maria.do(groundsApi.withdraw, back)).toMatchObject({ standing: 'withdrawn' })
    await expect(maria.do(groundsApi.withdraw, { ...back, version: 2 })).rejects.toMatchObject({
      codes: ['consent-withdrawn-already'],
    })
    const { rows } = await world.owner.query(
      `select payload from events.outbox where event = 'grounds.consent-withdrawn'`,
    )
    expect(rows).toContainEqual({ payload: { consentId: id, personId } })
  })

  test('is seen and written by coordinators, and by family workers for the people entrusted to them', async () => {
    const helper = await world.actor([{ role: 'family-worker', unitId: pleven }])
    expect((await helper.send(groundsApi.ofPerson, { personId: elena })).status).toBe(404)
    expect((await helper.send(groundsApi.record, consent())).status).toBe(404)
    const officer = await world.actor([{ role: 'supervision-officer', unitId: pleven }])
    expect((await officer.send(groundsApi.record, consent())).status).toBe(403)
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.send(groundsApi.record, consent())).status).toBe(404)
    expect((await elsewhere.send(groundsApi.ofPerson, { personId: elena })).status).toBe(404)
  })
})

describe('the list of what runs out', () => {
  const names = async () =>
    (await maria.ask(groundsApi.endingSoon, {})).consents.map(({ personName }) => personName)

  test('has who is to be asked again, the first to run out first, and nobody who was asked again', async () => {
    const [first, second, renewed, later] = [
      await world.person(pleven, 'First'),
      await world.person(pleven, 'Second'),
      await world.person(pleven, 'Renewed'),
      await world.person(pleven, 'Later'),
    ]
    await maria.do(groundsApi.record, consent({ personId: second, ends: '2026-12-20' }))
    await maria.do(groundsApi.record, consent({ personId: first, ends: '2026-11-21' }))
    await maria.do(groundsApi.record, consent({ personId: renewed, ends: '2026-12-01' }))
    await maria.do(groundsApi.record, consent({ personId: renewed, ends: '2027-12-01' }))
    await maria.do(groundsApi.record, consent({ personId: later, ends: '2026-12-23' }))
    const listed = await names()
    expect(listed.filter((name) => /^(First|Second|Renewed|Later)$/.test(name))).toEqual(['First', 'Second'])
  })
})

test.each(['en', 'nb', 'bg', 'ro'] as const)('the form is a tagged PDF (%s)', async (language) => {
  const asked = { personId: elena, language, purpose: 'share-with-agency' } as const
  const { status, bytes } = await maria.send(groundsApi.printForm, asked)
  expect(status).toBe(200)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.includes('/MarkInfo')).toBe(true)
})
