import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Refused } from '#apps/server/testing/actor.ts'
import { nothingAsked } from '../../model/gate/gate.ts'
import { gateApi } from '../../model/gate/gate-api.ts'
import { countdownApi } from '../../model/index.ts'
import { type GateStage, gateDay, setGateStage } from '../testing/gate-stage.ts'

let stage: GateStage
beforeAll(async () => {
  stage = await setGateStage()
})
afterAll(() => stage.world.close())

const codesOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (refused: Refused) => refused.codes,
  )
const withMaria = () => ({
  ...{
    meets: 'staff' as const,
    userId: stage.maria.userId,
    place: 'Gate 2',
    fromHour: '08:00',
    untilHour: '11:00',
  },
})
const onDay = async <T>(day: string, work: () => Promise<T>): Promise<T> => {
  stage.world.setToday(day)
  try {
    return await work()
  } finally {
    stage.world.setToday('2026-11-22')
  }
}

describe('a gate plan', () => {
  test('says "not asked" of whatever nobody has asked, which is not no', async () => {
    const { releaseId } = await stage.leaving()
    const blank = await stage.gate(releaseId)
    expect(blank).toMatchObject({ version: 0, standing: 'no-plan', day: gateDay, prison: 'Pleven' })
    expect(blank.plan).toMatchObject({ meets: null, items: { clothes: { answer: 'not-asked' } } })
    const items = { ...nothingAsked, clothes: { answer: 'no' as const, words: 'Size 42' } }
    const planned = await stage.plan(releaseId, { items })
    expect(planned.plan.items).toMatchObject({ clothes: { answer: 'no' }, cash: { answer: 'not-asked' } })
  })

  test('names only somebody who goes with them, or works here; and keeps what belongs to that way alone', async () => {
    const { personId, releaseId } = await stage.leaving()
    const radu = await stage.volunteer('Radu Stoica')
    const other = await stage.leaving()
    const elsewhere = await stage.match(other.personId, radu)
    expect(await codesOf(stage.plan(releaseId, { meets: 'volunteer', matchId: elsewhere }))).toEqual([
      'gate-match-not-theirs',
    ])
    const oslo = await stage.world.actor([{ role: 'coordinator', unitId: await stage.world.unit('Oslo') }])
    expect(await codesOf(stage.plan(releaseId, { meets: 'staff', userId: oslo.userId }))).toEqual([
      'gate-colleague-elsewhere',
    ])
    await stage.world.owner.query(`update matches set state = 'ended', end_reason = 'moved' where id = $1`, [
      elsewhere,
    ])
    const matchId = await stage.match(personId, radu)
    const named = await stage.plan(releaseId, { meets: 'volunteer', matchId, userId: stage.maria.userId })
    expect(named).toMatchObject({ meets: 'Radu Stoica', plan: { matchId, userId: null } })
    expect((await stage.plan(releaseId, { meets: 'family' })).plan.matchId).toBe(null)
  })

  test('is not overwritten by whoever looked at an older one', async () => {
    const { releaseId } = await stage.leaving()
    const { version, plan } = await stage.gate(releaseId)
    await stage.plan(releaseId, { place: 'Gate 1' })
    const { version: _, ...content } = plan
    const late = stage.vera.do(gateApi.plan, { id: releaseId, ...content, version, place: 'Gate 9' })
    await expect(late).rejects.toMatchObject({ kind: 'out-of-date' })
  })

  test('of somebody else is not found', async () => {
    const { releaseId } = await stage.leaving()
    const oslo = await stage.world.actor([{ role: 'coordinator', unitId: await stage.world.unit('Bergen') }])
    expect((await oslo.send(gateApi.show, { id: releaseId })).status).toBe(404)
    expect((await oslo.send(gateApi.confirm, { id: releaseId, version: 1 })).status).toBe(404)
  })
})

describe('two days before', () => {
  test('two different people confirm it; the same one twice is refused, and too early is', async () => {
    const { releaseId } = await stage.leaving()
    await stage.plan(releaseId, withMaria())
    expect(await codesOf(stage.confirm(releaseId))).toEqual(['gate-too-early-to-confirm'])
    await onDay('2026-12-12', async () => {
      expect(await stage.gate(releaseId)).toMatchObject({ standing: 'wants-confirming', missing: 2 })
      expect(await stage.confirm(releaseId)).toMatchObject({ missing: 1, standing: 'wants-confirming' })
      expect(await codesOf(stage.confirm(releaseId))).toEqual(['gate-confirmed-by-you'])
      expect(await stage.confirm(releaseId, stage.vera)).toMatchObject({ missing: 0, standing: 'confirmed' })
    })
  })

  test('a change of the plan, or of the day, takes the confirmations back', async () => {
    const { personId, releaseId } = await stage.leaving()
    await stage.plan(releaseId, withMaria())
    await onDay('2026-12-12', async () => {
      await stage.confirm(releaseId)
      await stage.confirm(releaseId, stage.vera)
      expect(await stage.plan(releaseId, { place: 'Gate 3' })).toMatchObject({
        missing: 2,
        standing: 'wants-confirming',
      })
      await stage.confirm(releaseId)
      await stage.confirm(releaseId, stage.vera)
      await stage.moves(personId, '2026-12-13', {
        kind: 'confirmed',
        certainty: 'certain',
        statedOn: '2026-12-12',
      })
      expect(await stage.gate(releaseId)).toMatchObject({ day: '2026-12-13', missing: 2 })
    })
  })

  test('whatever is missing is named at once', async () => {
    const { releaseId } = await stage.leaving()
    await stage.plan(releaseId, { meets: 'staff' })
    await onDay('2026-12-12', async () => {
      expect(await codesOf(stage.confirm(releaseId))).toEqual([
        ...['gate-who-not-named', 'gate-where-not-said', 'gate-hour-not-said'],
      ])
    })
  })

  test('it stands on Today until it is confirmed, and not for those who may not see the person', async () => {
    const { releaseId } = await stage.leaving('2026-12-15')
    const toSee = (actor = stage.maria) => actor.ask(gateApi.toSee, {})
    await stage.plan(releaseId, withMaria())
    await onDay('2026-12-12', async () => {
      expect((await toSee()).find((one) => one.releaseId === releaseId)).toBe(undefined)
    })
    await onDay('2026-12-13', async () => {
      await stage.confirm(releaseId)
      expect((await toSee()).find((one) => one.releaseId === releaseId)).toMatchObject({
        ...{ standing: 'wants-confirming', confirmed: 1, mine: true },
      })
      await stage.confirm(releaseId, stage.vera)
      expect((await toSee()).find((one) => one.releaseId === releaseId)).toBe(undefined)
      const oslo = await stage.world.actor([
        { role: 'coordinator', unitId: await stage.world.unit('Tromsø') },
      ])
      expect(await toSee(oslo)).toEqual([])
    })
  })
})

describe('the day itself', () => {
  test('closes with met or not met and why; the latest word holds', async () => {
    const { personId, releaseId } = await stage.leaving()
    await stage.plan(releaseId, withMaria())
    await onDay(gateDay, async () => {
      await stage.becomes(personId, 'released', gateDay)
      expect(await stage.gate(releaseId)).toMatchObject({ state: 'happened', standing: 'not-closed' })
      const close = (said: object) =>
        stage.maria.do(gateApi.close, {
          ...{ id: releaseId, day: gateDay, met: false, metBy: null, because: null, words: null, ...said },
        } as never)
      expect(await codesOf(close({}))).toEqual(['gate-not-met-why'])
      expect(await codesOf(close({ because: 'other' }))).toEqual(['gate-other-needs-words'])
      expect(await codesOf(close({ met: true }))).toEqual(['gate-met-by-whom'])
      expect(await close({ because: 'went-with-others' })).toMatchObject({ standing: 'closed' })
      stage.world.site.now = () => Temporal.Instant.from(`${gateDay}T15:00:00Z`)
      const mended = await close({ met: true, metBy: 'staff' })
      expect(mended.words.map(({ met }) => met)).toEqual([true, false])
      const { releases } = await stage.maria.ask(countdownApi.ofPerson, { personId })
      expect(releases).toMatchObject([{ day: gateDay, metAtGate: true }])
      expect(await codesOf(stage.plan(releaseId, { place: 'Gate 4' }))).toEqual(['gate-is-closed'])
    })
  })

  test('a release without notice is planned and closed on the same day', async () => {
    const personId = await stage.inside(null)
    await stage.letOutToday(personId)
    const [release] = await stage.releasesOf(personId)
    const gate = await stage.gate(release.id)
    expect(gate).toMatchObject({
      state: 'happened',
      day: '2026-11-22',
      unplanned: true,
      standing: 'not-closed',
    })
    await stage.plan(release.id, withMaria())
    await stage.confirm(release.id)
    const closed = await stage.maria.do(gateApi.close, {
      ...{
        id: release.id,
        day: '2026-11-22',
        met: false,
        metBy: null,
        because: 'we-heard-too-late',
        words: null,
      },
    })
    expect(closed.standing).toBe('closed')
  })
})
