import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { wantsAlternative } from '../model/index.ts'
import type { NewRefusal } from '../model/refusal.ts'
import { refusalsApi } from '../model/refusals-api.ts'

let world: World
let pleven: string
let maria: TestActor
let ivan: TestActor
let manager: TestActor
let elena: string

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  ivan = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Ivan Kolev' })
  manager = await world.actor([{ role: 'manager', unitId: pleven }], { name: 'Rada Ilieva' })
  elena = await world.person(pleven, 'Elena Popescu')
})
afterAll(() => world.close())

const no = (more: Partial<NewRefusal> = {}): NewRefusal => ({
  ...{ personId: elena, deciderKind: 'centre', deciderId: null, deciderName: null, decidedOn: '2026-11-20' },
  ...{ reason: 'no-volunteer', basis: 'rule', words: 'Nobody speaks Romanian.', alternative: null },
  ...{ alternativeWords: null, reviewOn: null, reviewerId: null, ...more },
})
const newPerson = (name = 'Radu Ionescu') => world.person(pleven, name)

describe('writing down a "no"', () => {
  test('keeps who decided, why, on what basis and from which day', async () => {
    const refusal = await maria.do(
      refusalsApi.record,
      no({ reviewOn: '2026-12-20', reviewerId: ivan.userId }),
    )
    expect(refusal).toMatchObject({
      ...{ personName: 'Elena Popescu', unitName: 'Pleven', deciderName: 'Maria Petrova', isOwn: true },
      ...{ reason: 'no-volunteer', basis: 'rule', source: 'by-hand', reviewerName: 'Ivan Kolev' },
      decidedAt: '2026-11-20T10:00:00.000Z',
    })
    expect(await ivan.ask(refusalsApi.show, { id: refusal.id })).toMatchObject({ isOwn: false, version: 1 })
  })

  test('names everything that speaks against it at once', async () => {
    const wrong = no({
      reason: 'own-limit',
      decidedOn: '2026-11-23',
      reviewOn: '2026-11-22',
      reviewerId: maria.userId,
    })
    await expect(maria.do(refusalsApi.record, wrong)).rejects.toMatchObject({
      codes: ['reason-not-theirs', 'decided-in-future', 'review-not-ahead', 'reviewer-is-decider'],
    })
    expect((await maria.send(refusalsApi.record, { ...no(), reason: undefined })).status).toBe(400)
  })

  test('says whose decision of the centre it was, if not one’s own', async () => {
    const personId = await newPerson()
    const refusal = await maria.do(refusalsApi.record, no({ personId, deciderId: manager.userId }))
    expect(refusal).toMatchObject({ deciderName: 'Rada Ilieva', isOwn: false })
    const stranger = await world.actor([{ role: 'coordinator', unitId: await world.unit('Sofia') }])
    await expect(
      maria.do(refusalsApi.record, no({ personId, deciderId: stranger.userId })),
    ).rejects.toMatchObject({ codes: ['decider-not-able'] })
  })

  test("somebody else's person is not found, and nothing is written", async () => {
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.send(refusalsApi.record, no())).status).toBe(404)
    expect((await elsewhere.send(refusalsApi.ofPerson, { personId: elena })).status).toBe(404)
    expect((await elsewhere.ask(refusalsApi.list, {})).total).toBe(0)
  })
})

describe('a second look', () => {
  test('is taken by somebody who did not decide, once, and says what was found', async () => {
    const personId = await newPerson()
    const { id, version } = await maria.do(refusalsApi.record, no({ personId }))
    const look = { id, version, outcome: 'changed', words: 'A volunteer from Sofia would travel.' } as const
    await expect(maria.do(refusalsApi.review, look)).rejects.toMatchObject({ codes: ['reviewer-is-decider'] })
    expect((await manager.send(refusalsApi.review, { ...look, words: '' })).status).toBe(400)
    const reviewed = await manager.do(refusalsApi.review, look)
    expect(reviewed).toMatchObject({ reviewOutcome: 'changed', reviewedByName: 'Rada Ilieva' })
    await expect(ivan.do(refusalsApi.review, { ...look, version: reviewed.version })).rejects.toMatchObject({
      codes: ['refusal-reviewed'],
    })
  })

  test('is planned for a day ahead, with somebody of the unit who did not decide', async () => {
    const personId = await newPerson()
    const { id, version } = await maria.do(refusalsApi.record, no({ personId }))
    const { reviewers } = await ivan.ask(refusalsApi.show, { id })
    expect(reviewers.map(({ name }) => name)).toEqual(['Ivan Kolev', 'Rada Ilieva'])
    const plan = { id, version, reviewOn: '2026-12-01', reviewerId: maria.userId }
    await expect(ivan.do(refusalsApi.planReview, plan)).rejects.toMatchObject({
      codes: ['reviewer-is-decider'],
    })
    await ivan.do(refusalsApi.planReview, { ...plan, reviewerId: manager.userId })
    await expect(ivan.do(refusalsApi.planReview, { ...plan, reviewerId: ivan.userId })).rejects.toMatchObject(
      {
        status: 409,
        current: { reviewerName: 'Rada Ilieva' },
      },
    )
  })
})

describe('what waits', () => {
  test('is everybody who was offered nothing, the longest wait first, until something is offered', async () => {
    const [first, second] = [await newPerson('First'), await newPerson('Second')]
    await maria.do(refusalsApi.record, no({ personId: second, decidedOn: '2026-11-02' }))
    const { id, version } = await maria.do(
      refusalsApi.record,
      no({ personId: first, decidedOn: '2026-11-01' }),
    )
    await maria.do(refusalsApi.record, no({ personId: first, deciderKind: 'participant', reason: 'not-now' }))
    const names = async () => {
      const { withoutAlternative } = await ivan.ask(refusalsApi.waiting, {})
      return withoutAlternative
        .map(({ personName }) => personName)
        .filter((name) => /^(First|Second)$/.test(name ?? ''))
    }
    expect(await names()).toEqual(['First', 'Second'])
    const offer = { id, version, alternative: 'other', alternativeWords: null } as const
    await expect(ivan.do(refusalsApi.offerAlternative, offer)).rejects.toMatchObject({
      codes: ['alternative-needs-words'],
    })
    await ivan.do(refusalsApi.offerAlternative, { ...offer, alternativeWords: 'The Thursday kitchen' })
    expect(await names()).toEqual(['Second'])
  })

  test('is told by the list in the same way as by the rule', async () => {
    const { refusals } = await ivan.ask(refusalsApi.list, {})
    const listed = await ivan.ask(refusalsApi.list, { view: 'without-alternative' })
    expect(refusals.filter(wantsAlternative)).toEqual(listed.refusals)
    expect(listed.refusals.length).toBeLessThan(refusals.length)
  })

  test('is a review from its day on', async () => {
    const personId = await newPerson('Third')
    await maria.do(refusalsApi.record, no({ personId, reviewOn: '2026-11-25', reviewerId: ivan.userId }))
    const due = async () =>
      (await ivan.ask(refusalsApi.list, { view: 'review-due' })).refusals.map(({ personName }) => personName)
    expect(await due()).not.toContain('Third')
    world.setToday('2026-11-25')
    expect(await due()).toContain('Third')
    world.setToday('2026-11-22')
  })

  test('can be asked for by who decided and why', async () => {
    const personId = await newPerson('Fourth')
    await maria.do(
      refusalsApi.record,
      no({ personId, deciderKind: 'landlord', deciderName: 'Blok 12', reason: 'sentence' }),
    )
    const asked = { deciderKind: 'landlord', reason: 'sentence', unitId: pleven } as const
    expect(await manager.ask(refusalsApi.list, asked)).toMatchObject({
      refusals: [{ personName: 'Fourth', deciderName: 'Blok 12' }],
      total: 1,
    })
    expect((await manager.ask(refusalsApi.list, { ...asked, reason: 'money' })).total).toBe(0)
  })
})

describe("a volunteer's own answer", () => {
  /** As a transaction opened for a volunteer. */
  async function insertAs(userId: string, change: Record<string, unknown> = {}) {
    const row = {
      ...{
        unit_id: pleven,
        decider_kind: 'volunteer',
        decided_at: '2026-11-22T09:00:00Z',
        reason: 'no-time',
      },
      ...{ basis: 'judgement', source: 'match-proposal', source_id: elena, ...change },
    }
    const client = await world.owner.connect()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('landfall.user', $1, true), set_config('landfall.permission', 'field:write', true),
           set_config('landfall.today', '2026-11-22', true), set_config('role', 'landfall_volunteer', true)`,
        [userId],
      )
      const names = Object.keys(row)
      await client.query(
        `insert into refusals (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
        Object.values(row),
      )
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  test('is only their own, in their own unit', async () => {
    const volunteer = await world.actor([{ role: 'volunteer' as never, unitId: pleven }])
    const refused = 'row-level security'
    await expect(insertAs(volunteer.userId, { decider_kind: 'centre' })).rejects.toThrow(refused)
    await expect(insertAs(volunteer.userId, { source: 'by-hand' })).rejects.toThrow(refused)
    await expect(insertAs(volunteer.userId, { recorded_by: maria.userId })).rejects.toThrow(refused)
    await expect(insertAs(volunteer.userId, { unit_id: await world.unit('Iași') })).rejects.toThrow(refused)
  })
})
