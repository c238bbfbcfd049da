import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { safeguardingApi } from '../model/index.ts'
import { climb } from './climb.ts'

let world: World
let pleven: string
let maria: TestActor
let ivan: TestActor
let manager: TestActor
let leader: TestActor
let elena: string

const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', until: '00:00' }))

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  ivan = await world.actor([{ role: 'family-worker', unitId: pleven }], { name: 'Ivan Kolev' })
  manager = await world.actor([{ role: 'manager', unitId: pleven }], { name: 'Rada Koleva' })
  leader = await world.actor([{ role: 'activity-leader', unitId: pleven }], { name: 'Olga Marinova' })
  elena = await world.person(pleven, 'Elena Popescu')
  await maria.do(safeguardingApi.addDutyPhone, {
    ...{ unitId: pleven, name: 'Maria', phone: '0888 100 200', hours: always },
    ...{ userId: maria.userId, deputyId: ivan.userId },
  })
})
afterAll(() => world.close())

const report = {
  ...{ worryId: null, unitId: null, personId: null, childId: null, kind: 'harm-to-child' as const },
  ...{ receiverKind: 'child-welfare' as const, receiverName: 'Ms Ilieva, child protection in Pleven' },
  ...{ toldAt: '2026-11-22T08:30:00Z', how: 'phone' as const, words: 'Bruises on both arms' },
}
const told = () => (world.letters as unknown as { to: string }[]).map(({ to }) => to)
const mailOf = ({ userId }: TestActor) => `${userId}@example.org`

describe('the duty to report', () => {
  test('anybody who meets people writes down whom they told, when and how; a worry follows it up', async () => {
    const written = await leader.do(safeguardingApi.reportDuty, { ...report, unitId: pleven })
    expect(written).toMatchObject({ receiverName: report.receiverName, byName: 'Olga Marinova' })
    expect(await maria.ask(safeguardingApi.dutyReports, { worryId: written.worryId })).toMatchObject([
      { words: 'Bruises on both arms' },
    ])
    expect((await maria.ask(safeguardingApi.worry, { id: written.worryId })).kind).toBe('child')
    expect((await leader.send(safeguardingApi.dutyReports, {})).status).toBe(403)
    expect((await manager.send(safeguardingApi.dutyReports, {})).status).toBe(403)
  })

  test('goes the fixed route, and belongs to a worry that there is', async () => {
    await expect(
      leader.do(safeguardingApi.reportDuty, { ...report, unitId: pleven, receiverKind: 'prison' }),
    ).rejects.toMatchObject({ codes: ['not-on-the-route'] })
    const { id } = await leader.do(safeguardingApi.raiseWorry, {
      ...{ personId: null, unitId: pleven, kind: 'danger-to-life', words: null },
    })
    const life = { ...report, kind: 'danger-to-life' as const, receiverKind: 'emergency' as const }
    const written = await leader.do(safeguardingApi.reportDuty, { ...life, worryId: id })
    expect(written.worryId).toBe(id)
    const oslo = await world.unit('Oslo')
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: oslo }])
    expect((await elsewhere.send(safeguardingApi.reportDuty, { ...life, worryId: id })).status).toBe(404)
  })
})

test('nothing can delete or change what was raised or reported: no side has the right, and a person cannot be taken away under it', async () => {
  const { rows } = await world.owner.query(
    `select side, name, what from unnest(array['staff', 'volunteer', 'partner', 'participant', 'relative', 'system', 'anyone']) side,
       unnest(array['worries', 'worry_notes', 'worry_closings', 'duty_reports']) name, unnest(array['delete', 'truncate']) what
     where has_table_privilege('landfall_' || side, name, what)
     union select side, 'duty_reports', 'update' from unnest(array['staff', 'volunteer', 'partner', 'system']) side
     where has_any_column_privilege('landfall_' || side, 'duty_reports', 'update')`,
  )
  expect(rows).toEqual([])
  await ivan.send(safeguardingApi.raiseWorry, { personId: null, unitId: pleven, kind: 'health', words: null })
  await maria.do(safeguardingApi.raiseWorry, { personId: elena, unitId: null, kind: 'health', words: null })
  await expect(world.owner.query('delete from people where id = $1', [elena])).rejects.toThrow('worries')
})

describe('a worry that nobody takes over', () => {
  test('stands on the name of whoever is on duty, and climbs to the deputy and then to the managers', async () => {
    await world.deliver()
    const { id } = await leader.do(safeguardingApi.raiseWorry, {
      ...{ personId: null, unitId: pleven, kind: 'danger-to-life', words: 'She said goodbye' },
    })
    await world.deliver()
    expect((await maria.ask(safeguardingApi.worry, { id })).addressedToName).toBe('Maria Petrova')

    await world.owner.query(`update worries set climbed = 2 where id <> $1`, [id])
    const raised = world.site.now()
    const lettersAfter = async (minutes: number) => {
      world.letters.length = 0
      world.site.now = () => raised.add({ minutes })
      await performAsSystem(world.site, 'safeguarding.climb', [], climb.run)
      return told()
    }
    expect(await lettersAfter(5)).toEqual([])
    expect(await lettersAfter(20)).toEqual([mailOf(ivan)])
    expect(await lettersAfter(25)).toEqual([])
    expect(await lettersAfter(61)).toContain(mailOf(manager))
    expect(await lettersAfter(70)).toEqual([])
  })
})
