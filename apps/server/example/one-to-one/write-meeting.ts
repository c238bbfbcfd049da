import { addDays, later, momentOn } from '../days.ts'
import type { Book } from './book.ts'
import type { Occasion } from './occasions.ts'
import type { Together } from './together.ts'
import { wordsOf } from './words/index.ts'

export type Outcome = 'made' | 'not-made' | 'called-off' | 'untold'

/** One meeting as it stands in the book; answers its id. */
export function writeMeeting(
  match: Together,
  occasion: Occasion,
  outcome: Outcome | 'ahead',
  { centre, rows }: Book,
): string {
  const { participant } = match.wish
  const { day, starts, minutes, placeKind, prisonId } = occasion
  const plannedAt = momentOn(
    later(match.accepted!, addDays(day < centre.today ? day : centre.yesterday, -5)),
    380,
  )
  const id = centre.id(plannedAt)
  const isOpen = outcome === 'untold' || outcome === 'ahead'
  const isLogged = outcome === 'made' || outcome === 'not-made'
  rows.meetings.push({
    id,
    matchId: match.id,
    personId: participant.person.id,
    volunteerId: match.helper!.id,
    day,
    starts,
    minutes,
    ...{ placeKind, prisonId, backBy: null, plannedAt },
    place: placeKind === 'public-place' ? placeOf(match, day) : null,
    state: isOpen ? 'planned' : isLogged ? 'logged' : 'cancelled',
    made: isLogged ? outcome === 'made' : null,
    cancelledBy: outcome === 'made' || isOpen ? null : cancellerOf(day, placeKind),
    plannedBy: match.helper!.userId ?? centre.userId(match.helper!.supervisor.key),
  })
  return id
}

/** The same places again and again. */
function placeOf({ wish: { participant, number } }: Together, day: string): string {
  const { places } = wordsOf[participant.unit]
  return places[(number + (Number(day.slice(8)) % 2)) % places.length]!
}

function cancellerOf(day: string, placeKind: Occasion['placeKind']) {
  const lot = (Number(day.slice(8)) * 7 + Number(day.slice(5, 7)) * 3) % 10
  if (placeKind === 'prison' && lot < 4) return 'prison'
  return lot < 4 ? 'participant' : lot < 8 ? 'volunteer' : 'logistics'
}
