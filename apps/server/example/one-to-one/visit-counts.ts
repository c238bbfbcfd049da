import type { Chance } from '../chance.ts'
import { addDays, momentOn } from '../days.ts'
import type { Book } from './book.ts'
import type { Occasion } from './occasions.ts'
import type { VisitCount } from './rows.ts'
import type { Together } from './together.ts'
import type { Outcome } from './write-meeting.ts'

/** Of a contact that ends with custody, a month later only numbers are left. */
export const isCountedOnly = ({ wish }: Together, day: string, today: string): boolean =>
  wish.endsWithCustody && day < addDays(today, -30)

/** One more visit, of nobody; the time that the volunteer gave stays theirs. */
export function countVisit(
  match: Together,
  { day, minutes, prisonId }: Occasion,
  outcome: Outcome,
  book: Book,
  chance: Chance,
): void {
  const { centre, rows } = book
  const travelMinutes = chance.pick([30, 45, 60, 90])
  const month = `${day.slice(0, 7)}-01`
  const unitId = centre.unitId(match.wish.participant.unit)
  const count = monthOf(rows.visitCounts, { unitId, kindId: match.wish.kindId, prisonId: prisonId!, month })
  if (outcome !== 'made') {
    count.notMade++
    return
  }
  count.made++
  count.minutes += minutes
  count.travelMinutes += travelMinutes
  const at = momentOn(day, 500)
  rows.volunteerHours.push({
    ...{ id: centre.id(at), volunteerId: match.helper!.id, day, minutes, travelMinutes },
    ...{ source: 'meeting', sourceId: centre.id(at), what: null },
  })
}

type Key = Pick<VisitCount, 'unitId' | 'kindId' | 'prisonId' | 'month'>

function monthOf(counts: VisitCount[], key: Key): VisitCount {
  const found = counts.find(
    (one) =>
      one.month === key.month &&
      one.prisonId === key.prisonId &&
      one.unitId === key.unitId &&
      one.kindId === key.kindId,
  )
  if (found) return found
  counts.push({ ...key, made: 0, notMade: 0, minutes: 0, travelMinutes: 0 })
  return counts.at(-1)!
}
