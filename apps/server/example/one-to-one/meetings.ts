import { chanceOf } from '../chance.ts'
import { addDays, later } from '../days.ts'
import type { Book } from './book.ts'
import { writeLog } from './logs.ts'
import { type Occasion, occasionsOf, outsideOn } from './occasions.ts'
import { planAhead } from './planned.ts'
import { lastWeeks } from './quiet.ts'
import { isRunning, type Together } from './together.ts'
import { countVisit, isCountedOnly } from './visit-counts.ts'
import { type Outcome, writeMeeting } from './write-meeting.ts'

/** Every meeting of a match: those of the past with what was told of them, and those that are planned. */
export function writeMeetings(match: Together, book: Book): void {
  if (match.begins === null) return
  const { centre, rows, contacts } = book
  const { participant, number } = match.wish
  const chance = chanceOf(centre.seed, 'meetings', participant.unit, number)
  const prisons = new Map(rows.prisons.map((prison) => [prison.name, prison]))
  const past = occasionsOf(match, centre.today, prisons, chance)
  const all = isRunning(match) ? lastWeeks(match, past, book, prisons, chance) : past
  const known = { lastContact: null as string | null, lastLog: null as string | null }
  const newest = all
    .filter(({ day }) => day < centre.today)
    .map((one) => ({ ...one, outcome: outcomeOf(one, centre.today, chance.number()) }))
  if (match.helper!.key === 'radu')
    newest.push({ ...outsideOn(centre.yesterday, chance), placeKind: 'public-place', outcome: 'untold' })
  for (const { outcome, ...occasion } of newest) {
    if (outcome === 'made' || outcome === 'not-made') {
      known.lastLog = later(known.lastLog ?? occasion.day, occasion.day)
      if (outcome === 'made') known.lastContact = later(known.lastContact ?? occasion.day, occasion.day)
    }
    if (isCountedOnly(match, occasion.day, centre.today)) countVisit(match, occasion, outcome, book, chance)
    else {
      const id = writeMeeting(match, occasion, outcome, book)
      if (outcome === 'made' || outcome === 'not-made')
        writeLog(match, { id, ...occasion, made: outcome === 'made' }, book, chance)
    }
  }
  contacts.push({ matchId: match.id, ...known })
  if (match.state === 'active') planAhead(match, book, prisons, chance)
}

/** Most are made; some are not, some are called off in time, and of a few of the last days nobody has said anything yet. */
function outcomeOf({ day, isSure, placeKind }: Occasion, today: string, lot: number): Outcome {
  if (isSure) return 'made'
  if (lot < 0.05) return day > addDays(today, -12) ? 'untold' : 'called-off'
  return lot < (placeKind === 'prison' ? 0.17 : 0.13) ? 'not-made' : 'made'
}
