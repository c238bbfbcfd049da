import { afterAll, beforeAll, expect, test } from 'vitest'
import { gateApi } from '../../model/gate/gate-api.ts'
import { wordsIn } from '../board-on-paper.ts'
import { type GateStage, gateDay, setGateStage } from '../testing/gate-stage.ts'
import { type Surroundings, sheetForMeeting, sheetForPerson } from './gate-on-paper.ts'

let stage: GateStage
let releaseId: string
beforeAll(async () => {
  stage = await setGateStage()
  const { personId, releaseId: id } = await stage.leaving()
  releaseId = id
  const matchId = await stage.match(personId, await stage.volunteer('Radu Stoica'))
  await stage.plan(releaseId, {
    ...{
      meets: 'volunteer',
      matchId,
      meetsPhone: '0888 777',
      place: 'Gate 2',
      fromHour: '08:00',
      untilHour: '11:00',
    },
    stops: [
      { day: gateDay, at: '14:00', what: 'Doctor', where: 'Clinic', shared: false },
      { day: gateDay, at: '12:00', what: 'Lunch', where: null, shared: true },
    ],
    ...{ ifNotReleased: 'Wait until noon', ifArrested: 'Call the lawyer', ifEarly: 'Come to the centre' },
  })
})
afterAll(() => stage.world.close())

test.each(['en', 'nb', 'bg', 'ro'] as const)('is a tagged file in %s, small and large', async (language) => {
  for (const large of [false, true]) {
    const bytes = await stage.maria.ask(gateApi.print, { id: releaseId, language, reader: 'person', large })
    const pdf = Buffer.from(bytes as Uint8Array).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(new RegExp(`/Lang ?\\(${language}`))
  }
})

test('the sheet for whoever meets leaves out what is not theirs, and whose family name it is', async () => {
  const file = await stage.gate(releaseId)
  const around: Surroundings = {
    ...{ calledName: 'Елена', language: 'bg', organisation: 'Test', unit: 'Pleven', responsible: null },
    ...{ phones: [{ name: 'Duty', phone: '0888 1' }], emergency: [{ number: '112', answers: 'all' }] },
  }
  const mine = JSON.stringify(sheetForPerson(file, wordsIn('bg'), around))
  for (const words of ['Doctor', 'lawyer', 'centre', '0888 777', file.personName])
    expect(mine).toContain(words)
  expect(mine.indexOf('Lunch')).toBeLessThan(mine.indexOf('Doctor'))
  const theirs = JSON.stringify(sheetForMeeting(file, wordsIn('bg'), around))
  for (const words of ['Gate 2', '08:00', 'Lunch', 'Wait until noon', '0888 1', '112'])
    expect(theirs).toContain(words)
  for (const words of ['Doctor', 'Clinic', 'lawyer', 'centre', '0888 777', 'Иванова'])
    expect(theirs).not.toContain(words)
})

test('there is nothing to print before somebody has planned', async () => {
  const { releaseId: id } = await stage.leaving()
  const asked = stage.maria.ask(gateApi.print, { id, language: 'en', reader: 'person' })
  await expect(asked).rejects.toMatchObject({ reasons: [{ code: 'gate-nothing-to-print' }] })
})
