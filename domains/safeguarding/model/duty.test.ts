import { expect, test } from 'vitest'
import { dutyAt, obstaclesToDutyPhone } from './duty.ts'
import { emergencyNumbers } from './emergency.ts'

const workdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', until: '16:00' }))
const evenings = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '15:00', until: '22:00' }))
const office = { id: 'o', name: 'The office', phone: '064 800 100', hours: workdays }
const maria = { id: 'm', name: 'Maria', phone: '0888 100 200', hours: evenings }

test('everybody whose hours it is is on duty', () => {
  expect(dutyAt([office, maria], { weekday: 1, time: '15:30' }).onDuty.map(({ name }) => name)).toEqual([
    'The office',
    'Maria',
  ])
  expect(dutyAt([office, maria], { weekday: 1, time: '20:00' }).onDuty.map(({ name }) => name)).toEqual([
    'Maria',
  ])
})

test('where nobody is, it says who comes next and when', () => {
  expect(dutyAt([maria, office], { weekday: 5, time: '22:30' })).toEqual({
    onDuty: [],
    next: { id: 'o', name: 'The office', phone: '064 800 100', span: workdays[0] },
  })
  expect(dutyAt([], { weekday: 5, time: '22:30' })).toEqual({ onDuty: [], next: null })
})

test('a duty phone without hours is nobody’s duty', () => {
  const nobody = { userId: null, deputyId: null }
  expect(obstaclesToDutyPhone({ hours: [], ...nobody })).toMatchObject([
    { code: 'duty-needs-hours', field: 'hours' },
  ])
  expect(obstaclesToDutyPhone({ hours: workdays, ...nobody })).toEqual([])
  expect(obstaclesToDutyPhone({ hours: workdays, userId: 'maria', deputyId: 'maria' })).toMatchObject([
    { code: 'deputy-needs-colleague', field: 'deputyId' },
  ])
})

test('the number for an emergency is that of the country', () => {
  expect(emergencyNumbers('BG')).toEqual([{ number: '112', answers: 'all' }])
  expect(emergencyNumbers('RO')).toEqual([{ number: '112', answers: 'all' }])
  expect(emergencyNumbers('NO')).toEqual([
    { number: '113', answers: 'ambulance' },
    { number: '112', answers: 'police' },
  ])
})
