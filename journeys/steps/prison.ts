import { meetingsApi } from '../../domains/meetings/model/index.ts'
import { organisationApi } from '../../domains/organisation/model/index.ts'
import { partnersApi } from '../../domains/partners/model/partners-api.ts'
import type { Calls } from './calls.ts'
import { today } from './match.ts'

export const later = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()

/** A prison of which nothing but the name is known: no visiting hours, no closed days. */
export async function addPrison(maria: Calls, name: string): Promise<string> {
  const { id } = await maria.do(partnersApi.addPrison, {
    ...{ name, nameInOtherScript: null, address: null, wayThere: null, visitingHours: [] },
    ...{ visitingNotes: null, mayBeBrought: null, contacts: [], listBy: 'paper', listEmail: null },
    ...{ noticeDays: null, closedDays: [], notes: null },
  })
  return id
}

/** The next day that is no weekend and no holiday: on those no prison lets anybody in. */
export async function nextWorkday(maria: Calls): Promise<string> {
  const [from, until] = [later(today(), 1), later(today(), 20)]
  const holidays = await maria.ask(organisationApi.holidays, { from, until })
  const free = new Set(holidays.map(({ day }) => day))
  for (let day = from; day < until; day = later(day, 1))
    if (Temporal.PlainDate.from(day).dayOfWeek < 6 && !free.has(day)) return day
  throw new Error('three weeks of holidays')
}

/** The prison lets a volunteer in, from today for most of a year. */
export async function grantAccess(
  maria: Calls,
  { number, ...asked }: { volunteerId: string; prisonId: string; number: string },
): Promise<void> {
  const permit = await maria.do(meetingsApi.askPermit, { ...asked, askedOn: today(), note: null })
  await maria.do(meetingsApi.grantPermit, {
    ...{ id: permit.id, version: permit.version, decidedOn: today(), grantedFrom: today() },
    ...{ grantedUntil: later(today(), 300), number },
  })
}
