import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import type { NewConsent } from '../model/consent.ts'
import { disclosuresApi, groundsApi } from '../model/index.ts'
import { stopWhatEnded } from './stop-what-ended.ts'

let world: World
let pleven: string
let maria: TestActor

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
})
afterAll(() => world.close())

const consent = (personId: string, more: Partial<NewConsent> = {}): NewConsent => ({
  ...{ personId, purpose: 'share-with-agency', recipient: 'Labour office', dataGroups: ['identity', 'plan'] },
  ...{ language: 'bg', how: 'paper', witness: null, givenOn: '2026-11-20', ends: null, ...more },
})
const telling = (personId: string, more = {}) => ({
  ...{
    personId,
    recipientKind: 'agency',
    recipientId: null,
    recipientName: 'labour office ',
    recipientType: null,
  },
  ...{
    dataGroups: ['identity'],
    words: 'That she looks for work',
    legalGroundId: null,
  },
  ...more,
})
const tell = async (personId: string, more = {}) =>
  (await maria.send(disclosuresApi.tell, telling(personId, more))).body?.reasons?.[0]?.code ?? 'told'
const watch = async () => {
  await performAsSystem(world.site, null, [], stopWhatEnded.run)
  await world.deliver()
}
const insert = (values: Record<string, unknown>) =>
  world.owner.query(
    `insert into disclosures (${Object.keys(values).join(', ')}) values (${Object.keys(values).map((_, at) => `$${at + 1}`)})`,
    Object.values(values),
  )
const row = (personId: string, consentId: string, more = {}) => ({
  ...{
    person_id: personId,
    recipient_kind: 'agency',
    recipient_name: 'Labour office',
    consent_id: consentId,
  },
  ...{ purpose: 'share-with-agency', data_group: 'identity', what_kind: 'letter', what_id: randomUUID() },
  ...{ disclosed_at: '2026-11-22T09:00:00Z', ...more },
})

describe('something is told to somebody outside', () => {
  test('only on a ground towards them, for this, about this; else it is refused and the data named', async () => {
    const personId = await world.person(pleven)
    expect(await tell(personId)).toBe('no-ground')
    await maria.do(groundsApi.record, consent(personId))
    expect(await tell(personId)).toBe('told')
    expect(await tell(personId, { dataGroups: ['identity', 'health'] })).toBe('no-ground')
    expect(await tell(personId, { recipientName: 'Clinic' })).toBe('no-ground')
    expect(await tell(personId, { recipientKind: 'family' })).toBe('no-ground')
    expect(await tell(await world.person(pleven))).toBe('no-ground')
    expect(await maria.ask(disclosuresApi.ofPerson, { personId })).toMatchObject([
      {
        recipientName: 'labour office ',
        dataGroup: 'identity',
        stoppedAt: null,
        disclosedByName: 'Maria Petrova',
      },
    ])
  })

  test('never half of it: where one group has no ground, nothing is told', async () => {
    const personId = await world.person(pleven)
    await maria.do(groundsApi.record, consent(personId))
    await tell(personId, { dataGroups: ['identity', 'offence'] })
    expect(await maria.ask(disclosuresApi.ofPerson, { personId })).toEqual([])
  })

  test('not even by the owner of the database without a ground that holds at that minute', async () => {
    const personId = await world.person(pleven)
    const { id } = await maria.do(groundsApi.record, consent(personId, { ends: '2026-11-24' }))
    await insert(row(personId, id))
    const refused = (more: object) => expect(insert(row(personId, id, more))).rejects
    await refused({ data_group: 'health' }).toThrow('other-data')
    await refused({ recipient_name: 'Clinic' }).toThrow('other-recipient')
    await refused({ purpose: 'photo' }).toThrow('other-purpose')
    await refused({ recipient_kind: 'volunteer' }).toThrow('other-purpose')
    await refused({ person_id: await world.person(pleven) }).toThrow('other-person')
    // The day begins and ends where the house is: 22:00 in Greenwich is the next day in Sofia.
    await refused({ disclosed_at: '2026-11-19T21:59:59Z' }).toThrow('not-begun')
    await insert(row(personId, id, { disclosed_at: '2026-11-19T22:00:00Z' }))
    await insert(row(personId, id, { disclosed_at: '2026-11-24T21:59:59Z' }))
    await refused({ disclosed_at: '2026-11-24T22:00:00Z' }).toThrow('ended')
    await refused({ consent_id: null }).toThrow('without a ground')
  })

  test('and is never changed afterwards', async () => {
    const personId = await world.person(pleven)
    const { id } = await maria.do(groundsApi.record, consent(personId))
    await insert(row(personId, id))
    await expect(
      world.owner.query(`update disclosures set data_group = 'health' where person_id = $1`, [personId]),
    ).rejects.toThrow('never changed')
  })
})

describe('a consent that is taken back', () => {
  test('stops what is under way, tells each, and the recipient stands on the list of those to be asked to delete', async () => {
    const personId = await world.person(pleven, 'Elena Popescu')
    const given = await maria.do(groundsApi.record, consent(personId))
    await tell(personId, { dataGroups: ['identity', 'plan'] })
    await maria.do(groundsApi.withdraw, {
      ...{ id: given.id, version: given.version, withdrawnOn: '2026-11-22', withdrawnHow: 'spoken' },
    })
    const about = await maria.ask(disclosuresApi.ofPerson, { personId })
    expect(about.map(({ stoppedBecause }) => stoppedBecause)).toEqual(['withdrawn', 'withdrawn'])
    expect(await tell(personId)).toBe('no-ground')
    const { rows } = await world.owner.query(
      `select payload from events.outbox where event = 'grounds.disclosure-stopped' and payload ->> 'personId' = $1`,
      [personId],
    )
    expect(rows.map(({ payload }) => payload.disclosureId).sort()).toEqual(about.map(({ id }) => id).sort())
    const { disclosures } = await maria.ask(disclosuresApi.toDelete, {})
    const [first] = disclosures.filter((one) => one.personId === personId)
    const asked = await maria.do(disclosuresApi.askDeletion, {
      id: first!.id,
      version: first!.version,
      how: 'letter',
    })
    const answer = { id: first!.id, version: asked.version, answeredOn: '2026-11-22' }
    await expect(
      maria.do(disclosuresApi.answerDeletion, { ...answer, answer: 'kept-by-law', words: null }),
    ).rejects.toMatchObject({ codes: ['deletion-answer-needs-words'] })
    await maria.do(disclosuresApi.answerDeletion, { ...answer, answer: 'deleted', words: null })
    const left = (await maria.ask(disclosuresApi.toDelete, {})).disclosures
    expect(left.filter((one) => one.personId === personId)).toHaveLength(1)
  })

  test('cannot be overtaken by something told in the same moment', async () => {
    const personId = await world.person(pleven)
    const { id } = await maria.do(groundsApi.record, consent(personId))
    const taking = await world.owner.connect()
    await taking.query('begin')
    await taking.query(
      `update consents set withdrawn_on = '2026-11-22', withdrawn_how = 'spoken' where id = $1`,
      [id],
    )
    const telling = insert(row(personId, id)).catch((error: Error) => error.message)
    await taking.query('commit')
    taking.release()
    expect(await telling).toContain('withdrawn')
  })
})

test('what runs out stops by itself on the day after its last', async () => {
  const personId = await world.person(pleven)
  await maria.do(groundsApi.record, consent(personId, { ends: '2026-11-22' }))
  await tell(personId)
  await watch()
  const standing = async () =>
    (await maria.ask(disclosuresApi.ofPerson, { personId })).map(({ stoppedBecause }) => stoppedBecause)
  expect(await standing()).toEqual([null])
  world.setToday('2026-11-23')
  await watch()
  expect(await standing()).toEqual(['consent-ended'])
  world.setToday('2026-11-22')
})

test('somebody else is not told about, nor is what was told to be seen by others', async () => {
  const personId = await world.person(pleven)
  const oslo = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
  expect((await oslo.send(disclosuresApi.tell, telling(personId))).status).toBe(404)
  expect((await oslo.send(disclosuresApi.ofPerson, { personId })).status).toBe(404)
})
