import { afterAll, beforeAll, expect, test } from 'vitest'
import { importApi, peopleApi } from '#domains/people/model/index.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { countdownApi } from '../../model/index.ts'
import { type CountdownStage, itemIn, setCountdownStage } from '../testing/countdown-stage.ts'

let stage: CountdownStage
beforeAll(async () => {
  stage = await setCountdownStage()
})
afterAll(() => stage.world.close())

const takeOver = async (...names: string[]) => {
  const columns = ['Name', 'Birth date', 'Prison', 'Status', 'Release date'].map((header) => ({ header }))
  const rows = names.map((name) => [name, '1.1.1980', 'Pleven', 'serving', '10.12.2026'])
  const file = writeCsv({ columns, rows, language: 'en' })
  const uploaded = await stage.maria.do(
    importApi.upload,
    { unitId: stage.unitId, fileName: 'list.csv' },
    { file },
  )
  const { id } = await stage.maria.do(importApi.commit, uploaded)
  await stage.world.deliver()
  return id
}

const idOf = async (name: string) =>
  (await stage.maria.ask(peopleApi.list, { limit: 100 })).people.find((person) => person.name === name)!.id

test('a countdown that began by itself goes with the import that brought the person', async () => {
  const id = await takeOver('Ana Counted')
  const personId = await idOf('Ana Counted')
  expect((await stage.countdownOf(personId)).items.length).toBeGreaterThan(5)
  expect(await stage.maria.do(importApi.undo, { id })).toMatchObject({ state: 'undone' })
  expect(await stage.releasesOf(personId)).toEqual([])
})

test('a countdown that somebody worked on keeps the import where it is', async () => {
  const id = await takeOver('Bo Counted', 'Eva Counted')
  const countdown = await stage.countdownOf(await idOf('Eva Counted'))
  const { id: itemId, version } = itemIn(countdown, 'debt')
  await stage.maria.do(countdownApi.markItem, {
    ...{ id: itemId, version, state: 'not-needed', because: 'does-not-apply', words: 'No debts' },
  })
  await expect(stage.maria.do(importApi.undo, { id })).rejects.toMatchObject({
    reasons: [{ code: 'import-built-upon', values: { count: 1, rows: '3' } }],
  })
})
