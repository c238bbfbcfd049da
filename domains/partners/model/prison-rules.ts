import type { Reason } from '#platform/problem.ts'
import type { NewPrison } from './prison.ts'

export function obstaclesToPrison(prison: NewPrison): Reason[] {
  const reasons: Reason[] = []
  if (prison.listBy === 'e-mail' && prison.listEmail === null)
    reasons.push({ code: 'list-needs-address', field: 'listEmail' })
  prison.visitingHours.forEach(({ from, until }, index) => {
    // Nobody visits overnight: an end that is not after the beginning is a slip.
    if (until <= from) reasons.push({ code: 'ends-before-begins', field: `visitingHours.${index}` })
  })
  const days = prison.closedDays.map(({ day }) => day)
  days.forEach((day, index) => {
    if (days.indexOf(day) < index)
      reasons.push({ code: 'closed-day-twice', field: `closedDays.${index}.day` })
  })
  return reasons
}
