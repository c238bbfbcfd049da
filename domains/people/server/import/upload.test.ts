import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { importApi } from '../../model/import-api.ts'
import { forgetUploads } from './forget-uploads.ts'

let world: World
let riverside: string
let coordinator: TestActor

beforeAll(async () => {
  world = await createWorld()
  riverside = await world.unit('Riverside')
  coordinator = await world.actor([{ role: 'coordinator', unitId: riverside }])
})
afterAll(() => world.close())

const list = (headers: string[], ...rows: (string | null)[][]) =>
  writeCsv({ columns: headers.map((header) => ({ header })), rows, language: 'nb' })

const upload = (file: Uint8Array, fileName = 'list.csv', by = coordinator, unitId = riverside) =>
  by.do(importApi.upload, { unitId, fileName }, { file })

const count = async (sql: string, ...values: unknown[]): Promise<number> => {
  const { rows } = await world.owner.query(`select count(*)::int as count from ${sql}`, values)
  return rows[0].count
}

describe('files that are no list', () => {
  test.each([
    ['a file of 21 MB', Buffer.alloc(21 * 1024 * 1024, 'a'), 'file-too-large'],
    ['an empty file', Buffer.alloc(0), 'file-empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-spreadsheet'],
  ])('%s is refused politely', async (_, file, code) => {
    await expect(upload(file)).rejects.toMatchObject({ status: 422, codes: [code] })
  })

  test('a small file that unpacks to far more than a list is refused politely', async () => {
    const { zipSync } = await import('fflate')
    const bomb = zipSync({
      '[Content_Types].xml': new TextEncoder().encode('<Types/>'),
      'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024).fill(32),
    })
    await expect(upload(bomb, 'bomb.xlsx')).rejects.toMatchObject({ codes: ['file-unpacks-too-large'] })
  })
})

describe('an upload', () => {
  test('is seen by its uploader and by nobody else', async () => {
    const { id, version } = await upload(list(['Name'], ['Ida Egen'], ['Ole Egen']))
    const other = await world.actor([{ role: 'coordinator', unitId: riverside }])
    for (const [op, input] of [
      [importApi.preview, { id }],
      [importApi.change, { id, version, rest: 'new' }],
      [importApi.commit, { id, version }],
      [importApi.progress, { id }],
    ] as const)
      expect((await other.send(op, input)).status).toBe(404)
    expect((await other.ask(importApi.list, {})).map((one) => one.id)).not.toContain(id)
    const worker = await world.actor([{ role: 'family-worker', unitId: riverside }])
    expect((await worker.send(importApi.preview, { id })).status).toBe(403)
    const elsewhere = await world.unit('Elsewhere')
    await expect(upload(list(['Name'], ['Ida Egen']), 'x.csv', coordinator, elsewhere)).rejects.toMatchObject(
      {
        status: 404,
      },
    )
  })

  test('is gone when it is thrown away, and after a day', async () => {
    const thrown = await upload(list(['Name'], ['Ida Egen'], ['Ole Egen']))
    await coordinator.do(importApi.discard, { id: thrown.id })
    expect(await count('imports where id = $1', thrown.id)).toBe(0)
    const forgotten = await upload(list(['Name'], ['Ida Egen'], ['Ole Egen']))
    const { performAsSystem } = await import('#platform/operations/perform-as-system.ts')
    const forget = () => performAsSystem(world.site, forgetUploads.name, [], forgetUploads.run)
    await forget()
    expect(await count('import_uploads where import_id = $1', forgotten.id)).toBe(1)
    world.setToday('2026-11-24')
    expect((await coordinator.send(importApi.preview, { id: forgotten.id })).body.reasons).toMatchObject([
      { code: 'import-upload-gone' },
    ])
    await forget()
    world.setToday('2026-11-22')
    expect(await count('imports where id = $1', forgotten.id)).toBe(0)
  })
})
