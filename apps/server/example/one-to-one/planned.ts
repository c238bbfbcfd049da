import { backByMoment } from '#domains/meetings/model/check-in.ts'
import type { Chance } from '../chance.ts'
import { addDays, later } from '../days.ts'
import type { Book } from './book.ts'
import { insideFrom, outsideOn, type Prisons } from './occasions.ts'
import { isHeldOn } from './participants.ts'
import { mayEnter } from './permits.ts'
import type { Together } from './together.ts'
import { writeMeeting } from './write-meeting.ts'

/** The next meeting, if the two have agreed on one and nothing stands against it. */
export function planAhead(match: Together, book: Book, prisons: Prisons, chance: Chance): void {
  const { centre, rows } = book
  const helper = match.helper!
  const { participant } = match.wish
  const isKnown = helper.key !== null
  if (!isKnown && !chance.often(0.7)) return
  const isHeld = isHeldOn(participant, centre.today)
  const from = addDays(centre.today, isKnown ? 3 : chance.between(isHeld ? 2 : 0, 10))
  const occasion = isHeld ? insideFrom(from, match, prisons, chance) : outsideOn(from, chance)
  const { day, starts, minutes, prisonId, placeKind } = occasion
  const pauses = rows.contactPauses.filter((one) => one.matchId === match.id || one.volunteerId === helper.id)
  if (pauses.some(({ begins, ends }) => begins <= day && (ends === null || day < ends))) return
  if (prisonId !== null && !mayEnter(book, helper, prisonId, day)) return
  // Who is about to be released is met at the gate, not inside.
  if (participant.confirmed !== null && isHeld && later(day, participant.confirmed) === day) return
  const isBusy = (one: (typeof rows.meetings)[number]) =>
    one.day === day && one.volunteerId === helper.id && one.state === 'planned'
  if (helper.mostMatches > 1 && rows.meetings.some(isBusy)) return
  const id = writeMeeting(match, occasion, 'ahead', book)
  const isAlone = placeKind !== 'phone' && placeKind !== 'prison' && day > centre.today && starts >= '16:00'
  if (!isAlone || !(isKnown || chance.often(0.3))) return
  const meeting = rows.meetings.at(-1)!
  const end = Number(starts.slice(0, 2)) + Math.ceil(minutes / 60) + 1
  meeting.backBy = `${String(Math.min(end, 23)).padStart(2, '0')}:30`
  rows.checkIns.push({
    id: centre.id(meeting.plannedAt!),
    meetingId: id,
    personId: participant.person.id,
    volunteerId: helper.id,
    backBy: backByMoment({ day, starts, backBy: meeting.backBy }, 'Europe/Sofia').toString(),
    ...{ state: 'waiting', backAt: null, overdueAt: null, acknowledgedAt: null, acknowledgedBy: null },
    ...{ outcome: null, outcomeWords: null },
  })
}
