import { momentOn } from '../days.ts'
import type { UnitName } from '../staff.ts'
import type { Book } from './book.ts'

const week = [1, 2, 3, 4, 5, 6, 7]
const spans = (days: number[], from: string, until: string) =>
  days.map((weekday) => ({ weekday, from, until }))

const phones: {
  unit: UnitName
  name: string
  phone: string
  key: string
  hours: ReturnType<typeof spans>
}[] = [
  {
    ...{ unit: 'Pleven', name: 'Дежурен телефон', phone: '0800 00 200', key: 'maria' },
    hours: spans([1, 2, 3, 4, 5], '09:00', '18:00'),
  },
  {
    ...{ unit: 'Pleven', name: 'Вечер и почивни дни', phone: '0800 00 201', key: 'ventsislav' },
    hours: [...spans([1, 2, 3, 4, 5], '18:00', '22:00'), ...spans([6, 7], '09:00', '22:00')],
  },
  {
    ...{ unit: 'Oslo', name: 'Vakttelefonen', phone: '900 00 200', key: 'ingrid' },
    hours: spans([1, 2, 3, 4, 5], '08:00', '16:00'),
  },
  {
    ...{ unit: 'Oslo', name: 'Kveld og natt', phone: '900 00 201', key: 'eirik' },
    hours: spans(week, '16:00', '08:00'),
  },
]

/** Whom to call in each unit, and under which number supervisors are reached. */
export function writePhones({ centre, rows }: Book): void {
  for (const { unit, key, ...phone } of phones) {
    const deputy = phones.find((one) => one.unit === unit && one.key !== key)
    rows.dutyPhones.push({
      ...{ id: centre.id(momentOn(centre.opened, 110)), ...phone, unitId: centre.unitId(unit) },
      ...{ userId: centre.userId(key), deputyId: deputy ? centre.userId(deputy.key) : null, retiredOn: null },
    })
  }
  const own = { maria: '0800 00 210', ventsislav: '0800 00 211', ingrid: '900 00 210', sunniva: '900 00 211' }
  for (const [key, phone] of Object.entries(own))
    rows.supervisorPhones.push({ userId: centre.userId(key), phone })
}
