import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isInCustody, peopleApi, personStatuses } from '#domains/people/model/index.ts'
import { networkKind, prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())

describe('the right of a prison visitor', () => {
  const visit = async (name: string) => {
    const [person, who] = [await stage.inPrison(name), await stage.volunteer(`Visitor of ${name}`)]
    const match = await stage.active(person, who, {
      kindId: prisonVisitorKind,
      shares: ['called-name', 'prison'],
    })
    expect(await stage.myMatches(who)).toHaveLength(1)
    return { person, who, match }
  }

  test('is gone in the same second in which a release is recorded, before any job has run', async () => {
    const { person, who, match } = await visit('Boris Angelov')
    await stage.setStatus(person, 'released', today)
    expect(await stage.myMatches(who)).toEqual([])
    expect((await stage.show(match.id)).match.state).toBe('active')
    await stage.world.deliver()
    expect((await stage.show(match.id)).match).toMatchObject({ state: 'ended', endReason: 'released' })
  })

  test('is gone in the same second in which a transfer is recorded', async () => {
    const { person, who, match } = await visit('Kiril Angelov')
    await stage.move(person, 'Vratsa Prison', today)
    expect(await stage.myMatches(who)).toEqual([])
    await stage.world.deliver()
    expect((await stage.show(match.id)).match).toMatchObject({ state: 'ended', endReason: 'transferred' })
  })

  test('is gone when a confirmed day has passed without word, and back when it turns out to have moved', async () => {
    const { person, who, match } = await visit('Asen Angelov')
    const state = (day: string, why: string | null) =>
      stage.maria.do(peopleApi.stateReleaseDate, {
        ...{ id: person, kind: 'confirmed', day, unknownBecause: null, certainty: 'certain', earliest: null },
        ...{ latest: null, unplanned: false, source: 'prison', statedOn: today, why },
      })
    await state('2026-12-01', null)
    stage.world.setToday('2026-12-01')
    expect(await stage.myMatches(who)).toHaveLength(1)
    stage.world.setToday('2026-12-02')
    expect(await stage.myMatches(who)).toEqual([])
    expect((await stage.show(match.id)).attention).toContain('release-unclear')
    await stage.maria.do(peopleApi.stateReleaseDate, {
      ...{ id: person, kind: 'confirmed', day: '2027-01-10', unknownBecause: null, certainty: 'certain' },
      ...{
        earliest: null,
        latest: null,
        unplanned: false,
        source: 'prison',
        statedOn: '2026-12-02',
        why: 'Moved',
      },
    })
    expect(await stage.myMatches(who)).toHaveLength(1)
    stage.world.setToday(today)
  })

  test('ends on the day of an announced change, though nobody has turned the day', async () => {
    const { person, who } = await visit('Pavel Angelov')
    await stage.maria.do(peopleApi.setStatus, {
      ...{
        id: person,
        status: 'serving-at-home',
        from: '2026-11-25',
        source: 'prison',
        saidBy: null,
        note: null,
      },
    })
    expect(await stage.myMatches(who)).toHaveLength(1)
    stage.world.setToday('2026-11-25')
    expect(await stage.myMatches(who)).toEqual([])
    stage.world.setToday(today)
  })

  test('leaves next to nothing behind', async () => {
    const { person, match } = await visit('Vasil Angelov')
    await stage.setStatus(person, 'released', today)
    await stage.world.deliver()
    const { rows } = await stage.world.owner.query(
      `select wish ->> 'area' as area, goals, shares, reduced_on::text, (select count(*)::int from match_proposals o where o.match_id = m.id and o.card is not null) as cards
       from matches m where id = $1`,
      [match.id],
    )
    expect(rows).toEqual([{ area: null, goals: null, shares: [], reduced_on: today, cards: 0 }])
  })

  test('a network volunteer’s stays, through release, transfer and a day gone by', async () => {
    const [person, who] = [await stage.inPrison('Elin Angelov'), await stage.volunteer('Stays')]
    await stage.active(person, who, { kindId: networkKind })
    await stage.move(person, 'Vratsa Prison', today)
    expect(await stage.myMatches(who)).toHaveLength(1)
    await stage.setStatus(person, 'released', today)
    await stage.world.deliver()
    expect(await stage.myMatches(who)).toHaveLength(1)
  })

  test('the policy and the model name the same states of custody', async () => {
    const { rows } = await stage.world.owner.query(
      `select prosrc from pg_proc where proname = 'matches_held'`,
    )
    const named = /in \('remand'[^)]*\)/.exec(rows[0].prosrc)?.[0].match(/'([a-z-]+)'/g)
    expect(named?.map((word) => word.slice(1, -1)).sort()).toEqual(personStatuses.filter(isInCustody).sort())
  })
})
