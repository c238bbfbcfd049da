import { type CaseKind, type CaseOutcome, caseKinds } from '#domains/family/model/advice/case.ts'
import type { Channel, ContactTopic } from '#domains/family/model/advice/contact.ts'
import type { RelationKind } from '#domains/family/model/index.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { Centre } from '../centre.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, daysBetween, earlier, momentOn, weekday, workdayFrom } from '../days.ts'
import { languageOf, type UnitName } from '../staff.ts'
import type { Relative } from './relatives.ts'
import type { FamilyRows } from './rows.ts'
import { saidIn, smallWordsIn } from './words.ts'

const topics: readonly (readonly [ContactTopic, number])[] = [
  ['practical', 26],
  ['visiting', 22],
  ['economy', 14],
  ['children', 12],
  ['forms', 10],
  ['social', 8],
  ['complaints', 5],
  ['counselling', 2],
  ['other', 1],
]
const ways: readonly (readonly [Channel, number])[] = [
  ['phone', 60],
  ['visit', 12],
  ['chat', 10],
  ['e-mail', 8],
  ['outreach', 6],
  ['event', 3],
  ['letter', 1],
]
const who: readonly (readonly [RelationKind, number])[] = [
  ['partner', 34],
  ['mother', 30],
  ['sibling', 10],
  ['not-said', 9],
  ['father', 7],
  ['grown-child', 5],
  ['former-partner', 4],
  ['friend', 1],
]
const outcomes: readonly (readonly [CaseOutcome, number])[] = [
  ['answered', 45],
  ['helped', 30],
  ['passed-on', 12],
  ['lost-touch', 7],
  ['no-longer-wanted', 5],
]

type Setting = { centre: Centre; rows: FamilyRows; chance: Chance; unit: UnitName; by: string }

/** Three years of calls without a name, a few of which became cases, beside the cases of those who are on record. */
export function writeAdvice(
  unit: UnitName,
  relatives: Relative[],
  { centre, rows }: Omit<Setting, 'chance' | 'unit' | 'by'>,
): void {
  const chance = chanceOf(centre.seed, 'advice', unit)
  const by = centre.userId(unit === 'Pleven' ? 'desislava' : 'ioana')
  const setting: Setting = { centre, rows, chance, unit, by }
  for (let day = centre.opened; day <= centre.lastDay; day = addDays(day, 1)) {
    if (weekday(day) > 5) continue
    const calls = chance.weighted([
      [0, 55],
      [1, 30],
      [2, 12],
      [3, 3],
    ] as const)
    for (let call = 0; call < calls; call++) writeContact(day, setting)
  }
  for (const relative of relatives)
    if (chance.often(0.45)) writeCase(recentDay(setting), relative, null, setting)
}

const recentDay = ({ centre, chance }: Setting): string =>
  earlier(
    workdayFrom(addDays(centre.today, -chance.between(2, chance.often(0.4) ? 20 : 600))),
    centre.lastDay,
  )

function writeContact(day: string, setting: Setting): void {
  const { centre, rows, chance, unit, by } = setting
  const topic = chance.weighted(topics)
  const contact = {
    ...{ topic, channel: chance.weighted(ways), relation: chance.weighted(who) },
    county: chance.pick(smallWordsIn[languageOf[unit]].counties),
  }
  const isKind = (caseKinds as readonly string[]).includes(topic)
  const caseId = isKind && chance.often(0.09) ? writeCase(day, null, contact, setting) : null
  const recordedAt = momentOn(day, chance.between(10, 420))
  rows.anonymousContacts.push({
    ...{ id: centre.id(recordedAt), unitId: centre.unitId(unit), ...contact, heldOn: day, caseId },
    ...{ minutes: 5 * chance.between(1, 9), recordedAt, recordedBy: by },
  })
}

type Contact = { topic: ContactTopic; channel: Channel; relation: RelationKind; county: string }

/** A case of somebody on record, or of a call; what is older than the house keeps says only that it was. */
function writeCase(
  day: string,
  relative: Relative | null,
  contact: Contact | null,
  setting: Setting,
): string {
  const { centre, rows, chance, unit, by } = setting
  const age = daysBetween(day, centre.today)
  const kind = (contact?.topic ?? chance.pick(caseKinds)) as CaseKind
  const language: Language =
    relative?.language ??
    (unit === 'Oslo' && chance.often(0.2) ? chance.pick(['ro', 'en'] as const) : languageOf[unit])
  const [subject, asked, answered] = saidIn[language][kind]
  const isClosed = age > 45 || chance.often(0.3)
  const closedOn = isClosed ? earlier(workdayFrom(addDays(day, chance.between(1, 40))), centre.lastDay) : null
  // The night of the day on which its time is over has taken the words of those before.
  const isForgotten = closedOn !== null && daysBetween(closedOn, centre.today) > 735
  const state = closedOn !== null ? 'closed' : chance.often(0.6) ? 'to-answer' : 'waiting'
  const recordedAt = momentOn(day, chance.between(10, 420))
  const id = centre.id(recordedAt)
  rows.adviceCases.push({
    ...{ id, unitId: centre.unitId(unit), familyMemberId: isForgotten ? null : (relative?.id ?? null) },
    called: '',
    ...{ kind, subject: isForgotten ? '—' : subject, relation: contact?.relation ?? 'not-asked' },
    ...{ channel: contact?.channel ?? 'phone', county: contact?.county ?? relative?.county ?? '', language },
    ...{ state, waitingFor: state === 'waiting' ? smallWordsIn[language].waits : '' },
    answerBy: state === 'to-answer' ? addDays(centre.today, chance.between(-2, 9)) : null,
    ...{ responsibleId: isForgotten ? null : by, openedOn: day, closedOn },
    answeredOn: state === 'to-answer' ? null : earlier(addDays(day, 1), centre.lastDay),
    ...{ outcome: closedOn === null ? null : chance.weighted(outcomes) },
    forgottenOn: isForgotten ? centre.lastDay : null,
    ...{ recordedAt, recordedBy: isForgotten ? null : by },
  })
  if (!isForgotten) writeWords({ id, day, asked, answered, language, state, subject }, setting)
  return id
}

type Told = {
  id: string
  day: string
  asked: string
  answered: string
  language: Language
  state: 'to-answer' | 'waiting' | 'closed'
  subject: string
}

function writeWords(
  { id: caseId, day, asked, answered, language, state, subject }: Told,
  setting: Setting,
): void {
  const { centre, rows, chance, by } = setting
  const words = smallWordsIn[language]
  const entry = (on: string, kind: 'asked' | 'answered' | 'note' | 'written', text: string) => {
    const recordedAt = momentOn(on, 425)
    rows.caseEntries.push({
      ...{ id: centre.id(recordedAt), caseId, kind, words: text, channel: kind === 'note' ? null : 'phone' },
      ...{ minutes: kind === 'answered' ? 10 : null, saidOn: on, recordedAt, recordedBy: by },
    })
  }
  entry(day, 'asked', asked)
  const next = earlier(addDays(day, 1), centre.lastDay)
  if (state !== 'to-answer') entry(next, 'answered', answered)
  if (state === 'closed' && chance.often(0.4)) entry(next, 'note', words.closing)
  if (state === 'waiting' || chance.often(0.1)) {
    const isDone = state === 'closed'
    rows.caseFollowUps.push({
      ...{ id: centre.id(momentOn(next, 426)), caseId, what: words.follow },
      dueOn: isDone ? next : addDays(centre.today, chance.between(-1, 12)),
      ...{
        doneOn: isDone ? next : null,
        doneBy: isDone ? by : null,
        recordedAt: momentOn(next, 426),
        recordedBy: by,
      },
    })
  }
  if (state === 'to-answer' || chance.often(0.75)) return
  rows.caseLetters.push({
    ...{
      id: centre.id(momentOn(next, 427)),
      caseId,
      language,
      receiver: words.receiver,
      receiverAddress: '',
    },
    ...{ subject, body: words.letter, writtenOn: next, sentOn: next, sentHow: 'post' },
    ...{ recordedAt: momentOn(next, 427), recordedBy: by },
  })
  entry(next, 'written', subject)
}
