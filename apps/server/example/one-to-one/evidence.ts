import { type Chance, chanceOf } from '../chance.ts'
import { addDays, addYears, earlier, later, momentOn, workdayBy } from '../days.ts'
import type { Book } from './book.ts'
import { courseDaysOf } from './course-days.ts'
import type { Helper } from './helper.ts'
import { wordsOf } from './words/index.ts'

type Shown = { requirement: string; seenOn: string; validUntil?: string | null }
type Source = { source: 'offer' | 'interview' | 'reference' | 'course' | 'seen'; sourceId: string | null }

/** Everything that a volunteer has shown: what is asked before the approval, what within a year of it, what must be renewed. */
export function writeEvidence(helper: Helper, book: Book): void {
  const { centre, rows } = book
  const chance = chanceOf(centre.seed, 'evidence', helper.unit, helper.number)
  const by = centre.userId(helper.supervisor.key)
  const { applied, interviewed, approved } = helper.path
  const show = (shown: Shown, { source, sourceId }: Source = { source: 'seen', sourceId: null }) => {
    const recordedAt = momentOn(shown.seenOn, chance.between(200, 400))
    rows.volunteerEvidence.push({
      ...{ id: centre.id(recordedAt), volunteerId: helper.id, part: null, validUntil: null, ...shown },
      ...{ source, sourceId, seenBy: by, recordedAt, takenBackAt: null, takenBackBy: null },
    })
  }
  show({ requirement: 'application', seenOn: applied })
  if (interviewed === null) return
  const talk = centre.id(momentOn(interviewed, 90))
  show({ requirement: 'interview', seenOn: interviewed }, { source: 'interview', sourceId: talk })
  const asked = [1, 2].map((nth) =>
    earlier(workdayBy(addDays(interviewed, nth + 1)), approved ?? centre.lastDay),
  )
  const isExempted = helper.state === 'in-process' && chance.often(0.3)
  const references = asked
    .slice(isExempted ? 1 : 0)
    .map((day) => ({ id: centre.id(momentOn(day, 120)), day }))
  for (const { id, day } of references)
    show({ requirement: 'references', seenOn: day }, { source: 'reference', sourceId: id })
  if (isWordsKept(helper, centre.today)) writeWords(helper, { talk, interviewed, references }, book, chance)
  if (isExempted)
    exempt(helper, { requirement: 'references', begins: centre.lastDay, days: 90 }, book, chance)
  const signed = approved ?? (chance.often(0.5) ? interviewed : null)
  if (signed !== null)
    show({ requirement: 'confidentiality', seenOn: earlier(signed, addDays(interviewed, 7)) })
  if (approved === null) return
  // The rules of prisons are taught on the course and hold for two years.
  renew(addYears(courseDay(helper, book), 2), (seenOn) => show({ requirement: 'prison-rules', seenOn }))
  firstAid(approved)

  function renew(lapses: string, showAgain: (day: string) => void): void {
    const until = earlier(helper.path.left ?? centre.lastDay, centre.lastDay)
    const day = workdayBy(addDays(lapses, -chance.between(3, 45)))
    if (day > until) return
    showAgain(day)
    renew(addYears(day, 2), showAgain)
  }

  function firstAid(since: string): void {
    const learnt = workdayBy(addDays(since, chance.between(2, 280)))
    const isNurse = chance.often(0.06) && helper.key === null && addYears(since, 1) < centre.lastDay
    const until = earlier(helper.path.left ?? centre.lastDay, centre.lastDay)
    const excused = workdayBy(addDays(centre.today, -chance.between(10, 150)))
    const aid = (seenOn: string) =>
      show({ requirement: 'first-aid', seenOn, validUntil: addYears(seenOn, 2) })
    if (helper.lapsed || learnt > until) return
    if (isNurse) exempt(helper, { requirement: 'first-aid', begins: excused, days: 350 }, book, chance)
    else {
      aid(learnt)
      renew(addYears(learnt, 2), aid)
    }
  }
}

const courseDay = ({ unit, path }: Helper, { centre }: Book) => courseDaysOf(centre, unit).past[path.course!]!

/** What was said about somebody goes a year after they have left. */
const isWordsKept = ({ path }: Helper, today: string) =>
  (path.left ?? path.refused ?? today) > addYears(today, -1)

type Said = { talk: string; interviewed: string; references: { id: string; day: string }[] }

function writeWords(
  helper: Helper,
  { talk, interviewed, references }: Said,
  book: Book,
  chance: Chance,
): void {
  const { centre, rows } = book
  const words = wordsOf[helper.unit]
  const by = centre.userId(helper.supervisor.key)
  const of = { volunteerId: helper.id }
  rows.volunteerInterviews.push({
    ...of,
    id: talk,
    kind: 'interview',
    day: interviewed,
    outcome: 'held',
    notes: chance.pick(words.strengths),
    ...{ heldBy: by, recordedAt: momentOn(interviewed, 90) },
  })
  const names =
    helper.unit === 'Oslo'
      ? ['Berit Lyngtun', 'Per Solglimt', 'Anne Tåkevik']
      : ['Любка Ракитова', 'Стефан Езеров', 'Нина Облакова']
  for (const { id, day } of references)
    rows.volunteerReferences.push({
      ...{ ...of, id, day, name: chance.pick(names), relation: chance.pick(words.relation) },
      ...{ reachedBy: chance.often(0.8) ? 'phone' : 'e-mail', said: chance.pick(words.reference) },
      ...{ askedBy: by, recordedAt: momentOn(day, 120) },
    })
  if (helper.path.left === null) return
  const held = chance.often(0.8)
  const day = later(helper.path.approved!, workdayBy(helper.path.left))
  rows.volunteerInterviews.push({
    ...of,
    id: centre.id(momentOn(day, 130)),
    kind: 'exit',
    day,
    outcome: held ? 'held' : 'not-reached',
    ...{ notes: held ? chance.pick(words.exit) : '', heldBy: by, recordedAt: momentOn(day, 130) },
  })
}

type Exemption = { requirement: string; begins: string; days: number }

function exempt(helper: Helper, { requirement, begins, days }: Exemption, book: Book, chance: Chance): void {
  const { centre, rows } = book
  const recordedAt = momentOn(begins, 210)
  for (const { kindId } of helper.roles)
    rows.volunteerExemptions.push({
      ...{ id: centre.id(recordedAt), volunteerId: helper.id, kindId, requirement, begins },
      ...{ reason: chance.pick(wordsOf[helper.unit].exempted), until: addDays(begins, days) },
      ...{ grantedBy: centre.userId(helper.supervisor.key), recordedAt, endedAt: null },
    })
}
