import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestActor } from '#apps/server/testing/world.ts'
import { readWorkbook } from '#platform/sheets/read-workbook.ts'
import { continuityApi } from '../../model/continuity/continuity-api.ts'
import { type GateStage, gateDay, setGateStage, type TestVolunteer } from '../testing/gate-stage.ts'

let stage: GateStage
let radu: TestVolunteer
let bozhana: TestActor
const period = { from: '2026-12-01', until: '2026-12-31' }
const people: Record<string, { personId: string; releaseId: string; matchId: string }> = {}

/** Somebody who came out on the day, and when they were met: inside, at the gate, outside. */
async function out(name: string, contacts: [day: string, place: string][]) {
  const { personId, releaseId } = await stage.leaving(gateDay, name)
  const matchId = await stage.match(personId, radu)
  await stage.world.owner.query(`update people set recorded_at = '2026-01-01' where id = $1`, [personId])
  stage.world.setToday(gateDay)
  await stage.becomes(personId, 'released', gateDay)
  for (const [day, place] of contacts) await stage.meeting(personId, matchId, radu, day, place)
  stage.world.setToday('2026-11-22')
  people[name] = { personId, releaseId, matchId }
}

beforeAll(async () => {
  stage = await setGateStage()
  radu = await stage.volunteer('Radu Stoica')
  bozhana = await stage.world.actor([{ role: 'manager', unitId: stage.unitId }], { name: 'Bozhana' })
  await out('Ана', [
    ['2026-12-01', 'prison'],
    ['2026-12-14', 'gate'],
    ['2026-12-20', 'centre'],
  ])
  await out('Бина', [
    ['2026-12-01', 'prison'],
    ['2026-12-16', 'phone'],
  ])
  await out('Вера', [['2026-12-26', 'centre']])
  await out('Гена', [])
  stage.world.setToday('2027-01-20')
})
afterAll(() => stage.world.close())

const report = (actor = bozhana, filter: object = period) => actor.ask(continuityApi.report, filter)

describe('the continuity figure', () => {
  test('is the median with everybody in it, those never reached last, and says how many are unknown', async () => {
    const { all, days, groups } = await report()
    expect(all).toMatchObject({
      ...{ n: 4, known: 4, median: 2, handover: { held: 1, of: 4 }, gate: { met: 1, notMet: 0, notSaid: 3 } },
      bands: { 'same-day': 1, 'within-2': 1, 'within-14': 1, never: 1, unknown: 0, later: 0, 'within-7': 0 },
    })
    expect(days).toEqual([
      { days: 0, count: 1 },
      { days: 2, count: 1 },
      { days: 12, count: 1 },
    ])
    expect(groups.prison).toMatchObject([{ key: 'Pleven', figures: { n: 4 } }])
    expect(groups.month).toMatchObject([{ key: '2026-12' }])
    expect(groups.unit).toMatchObject([{ name: 'Pleven', figures: { median: 2 } }])
  })

  test('has no median while fewer than half were reached', async () => {
    await out('Дора', [])
    await out('Елка', [])
    stage.world.setToday('2027-01-20')
    expect((await report()).all).toMatchObject({ n: 6, median: 12 })
    await out('Жана', [])
    stage.world.setToday('2027-01-20')
    expect((await report()).all).toMatchObject({ n: 7, median: null })
  })

  test('shows as unknown what happened before there was a file, and counts it in no median', async () => {
    await stage.world.owner.query(`update people set recorded_at = '2027-01-10' where id = $1`, [
      people.Жана!.personId,
    ])
    await stage.world.owner.query(
      `update person_statuses set recorded_at = '2027-01-10' where person_id = $1`,
      [people.Жана!.personId],
    )
    expect((await report()).all).toMatchObject({ n: 7, known: 6, median: 12, bands: { unknown: 1 } })
  })

  test('has the people behind it, those never reached first, for those who may see them', async () => {
    const { rows } = await bozhana.ask(continuityApi.people, { ...period, band: 'never' })
    expect(rows.map(({ name }) => name.split(' ')[0]).sort()).toEqual(['Гена', 'Дора', 'Елка'])
    const all = (await bozhana.ask(continuityApi.people, period)).rows
    expect(all.at(-1)).toMatchObject({ band: 'unknown', unknownBecause: 'file-began-later', gapDays: null })
    expect(all.find(({ releaseId }) => releaseId === people.Ана!.releaseId)).toMatchObject({
      ...{ band: 'same-day', handover: 'held', gate: 'met', silenceDays: 31, cutBy: 'today' },
    })
  })

  test('is about nobody of another unit, and nobody’s to ask without the right', async () => {
    const oslo = await stage.world.actor([{ role: 'manager', unitId: await stage.world.unit('Oslo') }])
    expect((await report(oslo)).all.n).toBe(0)
    expect((await oslo.ask(continuityApi.people, period)).rows).toEqual([])
    expect((await oslo.send(continuityApi.ofRelease, { id: people.Ана!.releaseId })).status).toBe(404)
    const worker = await stage.world.actor([{ role: 'work-and-housing-worker', unitId: stage.unitId }])
    expect((await worker.send(continuityApi.report, period)).status).toBe(403)
  })

  test('counts the last twelve months where no period was asked for, and refuses one that ends first', async () => {
    expect(await report(bozhana, {})).toMatchObject({
      from: '2026-01-21',
      until: '2027-01-20',
      all: { n: 7 },
    })
    const backwards = report(bozhana, { from: '2026-12-31', until: '2026-12-01' })
    await expect(backwards).rejects.toMatchObject({ reasons: [{ code: 'period-ends-before-it-begins' }] })
  })
})

test('the sheet for outside has the definition and no number small enough to recognise somebody by', async () => {
  const bytes = await bozhana.ask(continuityApi.export, { ...period, language: 'en' })
  const text = JSON.stringify(readWorkbook(bytes as Uint8Array, 'continuity.xlsx'))
  expect(text).toContain('The gap is the number of calendar days')
  expect(text).toContain('fewer than 5, or withheld')
  expect(text).not.toMatch(/Ана|Вера|Гена/)
})

test('a release says for itself how it went', async () => {
  const { continuity } = await stage.maria.ask(continuityApi.ofRelease, { id: people.Бина!.releaseId })
  expect(continuity).toMatchObject({ gapDays: 2, metDays: null, handover: 'not-held', band: 'within-2' })
})
