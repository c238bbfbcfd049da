import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestActor } from '#apps/server/testing/world.ts'
import { peopleApi } from '#domains/people/model/index.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { countdownApi, releaseApi } from '../../model/index.ts'
import { type CountdownStage, setCountdownStage, today } from '../testing/countdown-stage.ts'
import { keepCountdowns } from './follow-people.ts'

let stage: CountdownStage
let maria: TestActor
beforeAll(async () => {
  stage = await setCountdownStage()
  maria = stage.maria
})
afterAll(() => stage.world.close())

describe('on the way through the gate', () => {
  test('everybody stands in a lane, with what is open by name', async () => {
    const unitId = await stage.world.unit('Lanes')
    const lead = await stage.world.actor([{ role: 'coordinator', unitId }])
    const days: [string, string][] = [
      ['2027-02-20', '-90'],
      ['2026-12-22', '-30'],
      ['2026-12-06', '-14'],
      ['2026-11-29', '-7'],
      ['2026-11-24', '-2'],
      ['2026-11-22', 'gate'],
      ['2026-11-20', 'gate'],
    ]
    for (const [day, name] of days) {
      const id = await stage.world.person(unitId, `Ahead ${name} ${day}`)
      await stage.world.owner.query(`update people set release_day = $2, status = 'serving' where id = $1`, [
        id,
        day,
      ])
    }
    for (const [day, lane] of [
      ['2026-11-21', '+1'],
      ['2026-11-19', '+3'],
      ['2026-11-15', '+7'],
      ['2026-11-08', '+14'],
    ]) {
      const id = await stage.world.person(unitId, `Out ${lane}`)
      await stage.world.owner.query(
        `insert into person_statuses (person_id, status, begins, source, recorded_at) values
          ($1, 'serving', '2025-01-01', 'prison', now()), ($1, 'released', $2, 'prison', now())`,
        [id, day],
      )
      await stage.world.owner.query(`update people set status = 'released' where id = $1`, [id])
    }
    await performAsSystem(stage.world.site, 'release.keep-countdowns', [], keepCountdowns.run)
    const { lanes } = await lead.ask(countdownApi.lanes, { language: 'en' })
    expect(lanes.map(({ lane, cards }) => [lane, cards.map(({ name }) => name)])).toEqual([
      ['-90', ['Ahead -90 2027-02-20']],
      ['-30', ['Ahead -30 2026-12-22']],
      ['-14', ['Ahead -14 2026-12-06']],
      ['-7', ['Ahead -7 2026-11-29']],
      ['-2', ['Ahead -2 2026-11-24']],
      ['gate', ['Ahead gate 2026-11-20', 'Ahead gate 2026-11-22']],
      ['+1', ['Out +1']],
      ['+3', ['Out +3']],
      ['+7', ['Out +7']],
      ['+14', ['Out +14']],
    ])
    const near = lanes[3]!.cards[0]!
    expect(near.open[0]).toEqual({ name: 'identity papers', late: true })
    expect(near.open.at(-1)).toEqual({ name: 'a phone and clothes', late: false })
    expect(lanes[5]!.cards[0]).toMatchObject({ passed: true })
    // Somebody out for long was not prepared by us: nothing is claimed about them.
    expect(lanes[9]!.cards[0]).toMatchObject({ begun: false, open: [] })
  })

  test('the board on paper names what is open', async () => {
    const id = await stage.inside('2026-12-02', 'Книжка')
    const csv = (await maria.ask(releaseApi.exportBoard, {
      format: 'csv',
      language: 'en',
    })) as unknown as Buffer
    const line = csv
      .toString('utf8')
      .split('\n')
      .find((row) => row.includes('Книжка'))
    expect(line).toContain('identity papers')
    const pdf = (await maria.ask(releaseApi.printBoard, { language: 'bg' })) as unknown as Buffer
    expect(pdf.toString('latin1').slice(0, 5)).toBe('%PDF-')
    expect(id).toBeDefined()
  })

  test('somebody else’s release is not found, and not shown in any lane', async () => {
    const id = await stage.inside('2026-12-02')
    const elsewhere = await stage.world.actor([
      { role: 'coordinator', unitId: await stage.world.unit('Elsewhere') },
    ])
    const asked = { id: (await stage.countdownOf(id)).release.id }
    expect((await elsewhere.send(countdownApi.countdown, asked)).status).toBe(404)
    expect((await elsewhere.send(countdownApi.ofPerson, { personId: id })).status).toBe(404)
    expect((await elsewhere.send(countdownApi.begin, { personId: id })).status).toBe(404)
    const { lanes } = await elsewhere.ask(countdownApi.lanes, {})
    expect(lanes.flatMap(({ cards }) => cards)).toEqual([])
  })

  test('Today names what is late and due this week to whoever answers for it', async () => {
    const colleague = await stage.world.actor([{ role: 'coordinator', unitId: stage.unitId }])
    const id = await stage.inside('2026-12-02', 'Днес')
    await maria.do(peopleApi.entrust, { id, userId: colleague.userId, from: today, handover: null })
    const { due, dueCount } = await colleague.ask(countdownApi.attention, { language: 'en' })
    expect(dueCount).toBe(1)
    expect(due[0]).toMatchObject({ personId: id, soon: ['a phone and clothes'] })
    expect(due[0]!.late).toContain('identity papers')
  })
})
