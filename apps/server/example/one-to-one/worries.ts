import type { WorryOutcome } from '#domains/safeguarding/model/worry.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, earlier, momentOn, workdayBy } from '../days.ts'
import { coordinatorOf, member, secondCoordinatorOf, type UnitName } from '../staff.ts'
import type { Book } from './book.ts'
import { isWithUsOn, type Participant } from './participants.ts'
import { wordsOf } from './words/index.ts'

type Worry = Book['rows']['worries'][number]
type Raised = Pick<Worry, 'personId' | 'raisedBy' | 'raisedAs' | 'raisedAt' | 'source' | 'sourceId' | 'kind'>

/** Worries on their route: those that came with a log, and some that colleagues raised themselves. */
export function writeWorries(unit: UnitName, participants: Participant[], book: Book): void {
  const { centre, rows } = book
  const chance = chanceOf(centre.seed, 'worries', unit)
  const kinds = ['health', 'violence', 'danger-to-life', 'child', 'abuse-of-trust'] as const
  const fromLogs = rows.meetingLogs
    .filter(({ worried, personId }) => worried && isOf(participants, personId, unit))
    .map((log): Raised => {
      const { personId, loggedBy, loggedAs, loggedAt, meetingId } = log
      return {
        personId,
        raisedBy: loggedBy,
        raisedAs: loggedAs,
        raisedAt: loggedAt,
        source: 'meeting-log',
        sourceId: meetingId,
        kind: chance.pick(kinds),
      }
    })
  const ours = chance.shuffled(
    participants.filter((one) => one.unit === unit && isWithUsOn(one, centre.today)),
  )
  const byHand = [0, 3, 40, 160].map((ago, index): Raised => {
    const person = ours.find((one) => one.joined < addDays(centre.lastDay, -ago))!.person
    ours.splice(0, 1)
    const raisedAt = momentOn(workdayBy(addDays(centre.lastDay, -ago)), 250 + index)
    const raisedBy = centre.userId(unit === 'Oslo' ? 'henrik' : 'desislava')
    return {
      personId: person.id,
      raisedBy,
      raisedAs: 'staff',
      raisedAt,
      source: 'by-hand',
      sourceId: null,
      kind: kinds[index]!,
    }
  })
  for (const raised of [...fromLogs, ...byHand]) route(unit, raised, book, chance)
}

const isOf = (participants: Participant[], id: string, unit: UnitName) =>
  participants.some((one) => one.person.id === id && one.unit === unit)

function route(unit: UnitName, raised: Raised, { centre, rows }: Book, chance: Chance): void {
  const words = wordsOf[unit]
  const id = centre.id(raised.raisedAt)
  const day = raised.raisedAt.slice(0, 10)
  const next = addDays(day, 1)
  const closing = workdayBy(addDays(day, chance.between(6, 20)))
  const state = closing < centre.lastDay ? 'closed' : next < centre.today ? 'taken' : 'open'
  const taker = chance.often(0.7) ? coordinatorOf(unit) : secondCoordinatorOf(unit)
  const by = centre.userId((unit === 'Pleven' && taker.key === 'ventsislav' ? member('maria') : taker).key)
  const takenAt = state === 'open' ? null : momentOn(next, 70)
  rows.worries.push({
    ...{ id, unitId: centre.unitId(unit), ...raised, words: chance.pick(words.worry), state },
    ...{ volunteerId: null, toldAt: raised.raisedAt, addressedTo: null, climbed: state === 'open' ? 0 : 2 },
    ...{ takenBy: takenAt && by, takenAt, closedBy: null, closedAt: null, outcome: null, outcomeWords: null },
    ...(state === 'closed' && {
      ...{ closedBy: by, closedAt: momentOn(closing, 480), outcomeWords: chance.pick(words.worryOutcome) },
      outcome: chance.pick<WorryOutcome>([
        'settled',
        'plan-made',
        'help-elsewhere',
        'authority-told',
        'no-ground',
      ]),
    }),
  })
  if (takenAt === null) return
  if (raised.kind === 'danger-to-life' || raised.kind === 'child')
    rows.dutyReports.push({
      ...{
        id: centre.id(momentOn(next, 75)),
        worryId: id,
        unitId: centre.unitId(unit),
        personId: raised.personId,
      },
      ...{ childId: null, kind: raised.kind === 'child' ? 'harm-to-child' : 'danger-to-life', by },
      ...{ receiverKind: raised.kind === 'child' ? 'child-welfare' : 'police', how: 'phone' },
      ...{ toldAt: momentOn(next, 72), recordedAt: momentOn(next, 75), words: words.dutyReport.words },
      receiverName: words.dutyReport[raised.kind === 'child' ? 'childWelfare' : 'police'],
    })
  const writtenAt = momentOn(earlier(next, centre.yesterday), 90)
  rows.worryNotes.push({
    id: centre.id(writtenAt),
    worryId: id,
    text: chance.pick(words.worryNote),
    writtenAt,
    writtenBy: by,
  })
}
