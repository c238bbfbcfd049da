import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestActor } from '#apps/server/testing/world.ts'
import { countdownApi } from '../../model/index.ts'
import { type CountdownStage, setCountdownStage, today } from '../testing/countdown-stage.ts'

let stage: CountdownStage
let maria: TestActor
beforeAll(async () => {
  stage = await setCountdownStage()
  maria = stage.maria
})
afterAll(() => stage.world.close())

const countdownOf = (personId: string) => stage.countdownOf(personId)

describe('when the current date moves', () => {
  test('every due day moves with it, and what broke waits for somebody to decide', async () => {
    const id = await stage.inside('2027-01-12')
    const before = await countdownOf(id)
    const housing = before.items.find(({ code }) => code === 'first-night')!
    await maria.do(countdownApi.setItem, {
      ...{ id: housing.id, version: housing.version, agency: null, inChargeId: null, dueOffset: -30 },
      ...{ officeBasis: null, notedDay: '2027-01-12', notedWords: 'Bed at Nadezhda' },
    })
    await stage.moves(id, '2026-12-04')
    const after = await countdownOf(id)
    const shift = (code: string) =>
      [before, after].map(({ items }) => items.find((one) => one.code === code)!.due)
    expect(shift('phone-and-clothes')).toEqual(['2027-01-05', '2026-11-27'])
    const [move] = after.moves
    expect(move).toMatchObject({ fromDay: '2027-01-12', toDay: '2026-12-04', decidedAt: null })
    expect(move!.broke).toContainEqual({ kind: 'friday', what: null, day: '2026-12-04' })
    expect(move!.broke).toContainEqual({
      ...{ kind: 'fixed-too-late', what: 'the first night: Bed at Nadezhda', day: '2027-01-12' },
    })
    expect(move!.broke.filter(({ kind }) => kind === 'due-passed').map(({ what }) => what)).toEqual([
      ...['the first night', 'somebody at their side', 'the first appointment with probation'],
      ...['health and medicine', 'protection in the first week: substances', 'the family is told'],
    ])

    const { moved } = await maria.ask(countdownApi.attention, { language: 'en' })
    expect(moved).toContainEqual(expect.objectContaining({ personId: id, toDay: '2026-12-04' }))
    await maria.do(countdownApi.decideMove, { id: move!.id, words: 'Bed asked for anew; probation called' })
    const [decided] = (await countdownOf(id)).moves
    expect(decided).toMatchObject({
      ...{ decidedBy: 'Maria Petrova', decision: 'Bed asked for anew; probation called' },
      // That there may be such a need is not known to everybody who reads a decision.
      broke: move!.broke.filter(({ what }) => what !== 'protection in the first week: substances'),
    })
    await expect(maria.do(countdownApi.decideMove, { id: move!.id, words: 'Again' })).rejects.toMatchObject({
      reasons: [{ code: 'move-decided' }],
    })
  })

  test('twice before anybody looked, it is one move from the first day to the last; back again, none', async () => {
    const id = await stage.inside('2027-02-02')
    await stage.moves(id, '2027-02-10')
    await stage.moves(id, '2027-03-03')
    expect((await countdownOf(id)).moves).toMatchObject([{ fromDay: '2027-02-02', toDay: '2027-03-03' }])
    await stage.moves(id, '2027-02-02')
    expect((await countdownOf(id)).moves).toEqual([])
  })

  test('to not known at all, that is what is told', async () => {
    const id = await stage.inside('2027-02-02')
    await stage.moves(id, null, { unknownBecause: 'appeal-pending', kind: 'confirmed' })
    await stage.moves(id, null, { unknownBecause: 'appeal-pending' })
    const [move] = (await countdownOf(id)).moves
    expect(move?.broke).toEqual([{ kind: 'day-unknown', what: null, day: '2027-02-02' }])
  })

  test('by a court to tomorrow, the short list stands in front, and goes again with the next date', async () => {
    const id = await stage.inside('2027-02-02')
    await stage.moves(id, '2026-11-23', { source: 'court', kind: 'confirmed', certainty: 'certain' })
    const short = await countdownOf(id)
    expect(short.release.shortList).toBe(true)
    expect(short.items.find(({ code }) => code === 'first-night')).toMatchObject({ due: '2026-11-23' })
    expect(short.moves).toHaveLength(1)
    await stage.moves(id, '2027-01-11', { source: 'court', kind: 'confirmed', certainty: 'certain' })
    expect((await countdownOf(id)).release.shortList).toBe(false)
  })

  test('let out today instead of in three months: the list that ran becomes the short one, and somebody decides', async () => {
    const id = await stage.inside('2027-02-02')
    await stage.letOutToday(id)
    const out = await countdownOf(id)
    expect(out.release).toMatchObject({ state: 'happened', shortList: true, plannedDay: '2027-02-02' })
    expect(out.moves).toMatchObject([{ fromDay: '2027-02-02', toDay: today, decidedAt: null }])
  })

  test('before a countdown was begun, nothing is to decide', async () => {
    const id = await stage.inside('2027-09-01')
    await stage.moves(id, '2027-10-01')
    expect((await countdownOf(id)).moves).toEqual([])
  })

  test('a volunteer who is away on the new day is named, and a visit planned for after it', async () => {
    const id = await stage.inside('2027-01-12')
    const { rows } = await stage.world.owner.query(
      `with v as (insert into volunteers (unit_id, display_name, sort_name, search_key, language, state, state_since, most_matches, applied_on)
          values ($1, 'Radu Popescu', 'Radu', 'radu', 'en', 'active', '2026-01-01', 1, '2026-01-01') returning id),
        m as (insert into matches (person_id, kind_id, volunteer_id, state, state_since, requested_on, yes_on, yes_how, wish, begins)
          select $2, k.id, v.id, 'active', '2026-02-01', '2026-01-01', '2026-01-01', 'in-person', '{}', '2026-02-01'
          from v, relation_kinds k limit 1 returning id, volunteer_id)
       select id, volunteer_id from m`,
      [stage.unitId, id],
    )
    const { id: matchId, volunteer_id: volunteerId } = rows[0]
    await stage.world.owner.query(
      `insert into contact_pauses (match_id, person_id, volunteer_id, whose, begins, ends, said_at)
       values ($1, $2, $3, 'volunteer', '2026-12-05', '2026-12-10', now())`,
      [matchId, id, volunteerId],
    )
    await stage.world.owner.query(
      `insert into meetings (match_id, person_id, volunteer_id, day, place_kind) values ($1, $2, $3, '2026-12-16', 'prison')`,
      [matchId, id, volunteerId],
    )
    await stage.moves(id, '2026-12-07')
    const [move] = (await countdownOf(id)).moves
    expect(move!.broke).toContainEqual({ kind: 'volunteer-away', what: 'Radu Popescu', day: '2026-12-10' })
    expect(move!.broke).toContainEqual({
      kind: 'visit-after-release',
      what: 'Radu Popescu',
      day: '2026-12-16',
    })
  })
})
