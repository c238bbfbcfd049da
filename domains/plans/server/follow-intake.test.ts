import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())

/** As intake tells it, once its decision is written down. */
const accepted = async (personId: string) => {
  await stage.world.owner.query(`insert into events.outbox (event, payload) values ('intake.accepted', $1)`, [
    JSON.stringify({ referralId: crypto.randomUUID(), personId }),
  ])
  await stage.world.deliver()
}

test('whoever is taken in has a plan from that day, and a first review; told twice it is one plan', async () => {
  const elena = await stage.inPrison()
  await accepted(elena)
  await accepted(elena)
  const { plan, goals, next } = await stage.show(elena)
  expect({ plan, goals }).toMatchObject({ plan: { begunOn: today }, goals: [] })
  expect(next).toMatchObject({ state: 'ahead', due: '2026-12-20' })
  const { rows } = await stage.world.owner.query(
    'select count(*)::int as count from plans where person_id = $1',
    [elena],
  )
  expect(rows).toEqual([{ count: 1 }])
})
