import type { StaffRole } from '#domains/organisation/model/index.ts'
import type { Language } from '#platform/texts/languages.ts'

export type UnitName = 'Pleven' | 'Oslo'

export type StaffMember = {
  /** The first half of the e-mail address. */
  key: string
  name: string
  /** Of the screen. */
  language: Language
  /** In which notes and tasks are written. */
  writes: Language
  roles: StaffRole[]
  unit: UnitName | null
  /** How much of the unit's caseload is theirs. */
  share: number
  /** Left this many days ago. */
  leftDaysAgo?: number
}

export const staff: StaffMember[] = [
  {
    key: 'maria',
    name: 'Maria Ezerkova',
    language: 'en',
    writes: 'bg',
    roles: ['coordinator'],
    unit: 'Pleven',
    share: 40,
  },
  {
    key: 'ventsislav',
    name: 'Венцислав Горчилов',
    language: 'bg',
    writes: 'bg',
    roles: ['manager', 'coordinator'],
    unit: 'Pleven',
    share: 0,
  },
  {
    key: 'desislava',
    name: 'Десислава Пчелинкова',
    language: 'bg',
    writes: 'bg',
    roles: ['family-worker'],
    unit: 'Pleven',
    share: 22,
  },
  {
    key: 'stoyan',
    name: 'Стоян Лодкарски',
    language: 'bg',
    writes: 'bg',
    roles: ['work-and-housing-worker'],
    unit: 'Pleven',
    share: 26,
  },
  {
    key: 'nadezhda',
    name: 'Надежда Зорникова',
    language: 'bg',
    writes: 'bg',
    roles: ['activity-leader'],
    unit: 'Pleven',
    share: 12,
  },
  {
    key: 'kalina',
    name: 'Калина Мостарова',
    language: 'bg',
    writes: 'bg',
    roles: ['coordinator'],
    unit: 'Pleven',
    share: 40,
    leftDaysAgo: 430,
  },
  {
    key: 'ingrid',
    name: 'Ingrid Bekkelys',
    language: 'nb',
    writes: 'nb',
    roles: ['coordinator'],
    unit: 'Oslo',
    share: 30,
  },
  {
    key: 'jonas',
    name: 'Jonas Ospebakk',
    language: 'nb',
    writes: 'nb',
    roles: ['coordinator'],
    unit: 'Oslo',
    share: 20,
  },
  {
    key: 'sigrun',
    name: 'Sigrun Vindmo',
    language: 'nb',
    writes: 'nb',
    roles: ['manager'],
    unit: 'Oslo',
    share: 0,
  },
  {
    key: 'ioana',
    name: 'Ioana Fântânescu',
    language: 'ro',
    writes: 'ro',
    roles: ['family-worker', 'work-and-housing-worker'],
    unit: 'Oslo',
    share: 12,
  },
  {
    key: 'henrik',
    name: 'Henrik Åsløkk',
    language: 'nb',
    writes: 'nb',
    roles: ['work-and-housing-worker'],
    unit: 'Oslo',
    share: 28,
  },
  {
    key: 'kari',
    name: 'Kari Måneskjær',
    language: 'nb',
    writes: 'nb',
    roles: ['supervision-officer'],
    unit: 'Oslo',
    share: 12,
  },
  {
    key: 'grace',
    name: 'Grace Riverwell',
    language: 'en',
    writes: 'en',
    roles: ['activity-leader'],
    unit: 'Oslo',
    share: 10,
  },
  {
    key: 'tormod',
    name: 'Tormod Kveldsro',
    language: 'nb',
    writes: 'nb',
    roles: ['data-protection-officer'],
    unit: null,
    share: 0,
  },
  {
    key: 'rada',
    name: 'Рада Камбанкова',
    language: 'en',
    writes: 'en',
    roles: ['administrator'],
    unit: null,
    share: 0,
  },
  {
    key: 'sunniva',
    name: 'Sunniva Lyngdrag',
    language: 'nb',
    writes: 'nb',
    roles: ['coordinator'],
    unit: 'Oslo',
    share: 0,
  },
  {
    key: 'eirik',
    name: 'Eirik Havdis',
    language: 'nb',
    writes: 'nb',
    roles: ['coordinator'],
    unit: 'Oslo',
    share: 0,
  },
]

/** In which a unit writes. */
export const languageOf: Record<UnitName, Language> = { Pleven: 'bg', Oslo: 'nb' }

export const emailOf = ({ key }: { key: string }): string => `${key}@example.org`
export const member = (key: string): StaffMember => staff.find((one) => one.key === key)!
export const isThere = ({ leftDaysAgo }: StaffMember, daysAgo: number): boolean =>
  leftDaysAgo === undefined || daysAgo > leftDaysAgo

export const coordinatorOf = (unit: UnitName): StaffMember => member(unit === 'Pleven' ? 'maria' : 'ingrid')
/** Who enters what comes in while the first is at work elsewhere. */
export const secondCoordinatorOf = (unit: UnitName): StaffMember =>
  member(unit === 'Pleven' ? 'ventsislav' : 'jonas')
export const managerOf = (unit: UnitName): StaffMember => member(unit === 'Pleven' ? 'ventsislav' : 'sigrun')
