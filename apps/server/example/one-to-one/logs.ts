import { boundaries, type Topic, topics } from '#domains/meetings/model/log.ts'
import type { Chance } from '../chance.ts'
import { addDays, earlier, momentOn, workdayBy } from '../days.ts'
import { languageOf } from '../staff.ts'
import type { Book } from './book.ts'
import type { Occasion } from './occasions.ts'
import type { Together } from './together.ts'
import { logs, wordsOf } from './words/index.ts'

type Told = Occasion & { id: string; made: boolean }

/** What was told of a meeting, and what follows from it: time given, how it was, something to talk over. */
export function writeLog(match: Together, told: Told, book: Book, chance: Chance): void {
  const { centre, rows } = book
  const helper = match.helper!
  const { id, day, made, minutes, placeKind } = told
  const isOwn = helper.userId !== null && chance.often(0.94)
  const of = { matchId: match.id, personId: match.wish.participant.person.id, volunteerId: helper.id }
  const late = earlier(
    addDays(
      day,
      isOwn
        ? chance.weighted([
            [0, 70],
            [1, 22],
            [3, 8],
          ])
        : 1,
    ),
    centre.yesterday,
  )
  const saidAt = momentOn(late, chance.between(600, 800))
  const travelMinutes =
    placeKind === 'phone' ? null : made ? chance.pick([20, 30, 40, 60]) : chance.often(0.4) ? 40 : 0
  const slipped = made && !match.wish.endsWithCustody && chance.often(0.012)
  const kinds = slipped ? [chance.pick(boundaries)] : []
  const worried = made && chance.often(0.006)
  const keeps = !match.wish.endsWithCustody
  const meeting = rows.meetings.at(-1)!
  rows.meetingLogs.push({
    ...{ ...of, meetingId: id, day, made, starts: told.starts, cancelledBy: meeting.cancelledBy, placeKind },
    minutes: made ? minutes : null,
    travelMinutes,
    topics: keeps && made ? topicsOf(chance) : [],
    steps: [],
    boundariesAsked: [...boundaries],
    boundaries: slipped || chance.often(0.95) ? kinds : null,
    worried,
    text:
      keeps && made && chance.often(0.3)
        ? chance.pick(logs[isOwn ? helper.language : languageOf[helper.unit]])
        : null,
    ...{ loggedAs: isOwn ? 'volunteer' : 'staff', saidAt, loggedAt: saidAt },
    loggedBy: isOwn ? helper.userId : centre.userId(helper.supervisor.key),
  })
  // A meeting that did not take place keeps the length that was planned.
  if (made || travelMinutes)
    rows.volunteerHours.push({
      ...{ id: centre.id(saidAt), volunteerId: helper.id, day, minutes: made ? minutes : 0 },
      ...{ travelMinutes: travelMinutes ?? 0, source: 'meeting', sourceId: id, what: null },
    })
  if (made && isOwn && day > addDays(centre.today, -730))
    rows.volunteerStrain.push({
      volunteerId: helper.id,
      meetingId: id,
      day,
      answer: chance.weighted(strains),
    })
  if (slipped) talkOver(match, { id, day, kinds, openedAt: saidAt }, book, chance)
}

const strains: [number, number][] = [
  [1, 24],
  [2, 42],
  [3, 25],
  [4, 7],
  [5, 2],
]

const topicsOf = (chance: Chance): Topic[] => chance.shuffled(topics).slice(0, chance.between(1, 4))

type Slip = { id: string; day: string; kinds: (typeof boundaries)[number][]; openedAt: string }

function talkOver(
  match: Together,
  { id, day, kinds, openedAt }: Slip,
  { centre, rows }: Book,
  chance: Chance,
): void {
  const helper = match.helper!
  const talkedOn = workdayBy(addDays(day, chance.between(3, 9)))
  const isTalked = talkedOn <= centre.lastDay && talkedOn > day && openedAt < momentOn(talkedOn, 420)
  rows.boundaryTalks.push({
    id: centre.id(openedAt),
    matchId: match.id,
    meetingId: id,
    day,
    kinds,
    openedAt,
    volunteerId: helper.id,
    personId: match.wish.participant.person.id,
    ...(isTalked
      ? {
          state: 'talked',
          talkedOn,
          closedAt: momentOn(talkedOn, 420),
          closedBy: centre.userId(helper.supervisor.key),
          outcome: chance.pick(['understood', 'agreed-how', 'allowed']),
          words: chance.pick(wordsOf[helper.unit].boundary),
        }
      : { state: 'open', talkedOn: null, closedAt: null, closedBy: null, outcome: null, words: null }),
  })
}
