import type { ContactKind } from '#domains/family/model/index.ts'
import { addDays, later, momentOn, workdayBy } from '../days.ts'
import type { Child, ChildBook } from './book.ts'
import { childWordsIn } from './words.ts'

/** `recommended`: allowed because the psychiatrist recommends it; `lifted`: a "no" that somebody else took back. */
export type Judged = 'allowed' | 'recommended' | 'refused' | 'lifted' | 'stopped' | 'gathering'

const asked: ContactKind[] = ['visit-room', 'family-house', 'overnight']
const needed = ['relation-shown', 'child-wants', 'room-fits', 'control-explained', 'somebody-near']

/** One question about a child and how it was decided; gives the days for which contact was allowed. */
export function writeAssessment(
  book: ChildBook,
  child: Child,
  how: Judged,
): { from: string; until: string } | null {
  const { centre, rows, chance, by } = book
  const words = childWordsIn[child.language]
  const decidedOn = workdayBy(
    later(addDays(child.since, 20), addDays(centre.today, -chance.between(60, 160))),
  )
  const from = decidedOn < centre.today ? decidedOn : centre.lastDay
  const askedOn = addDays(from, -chance.between(10, 18))
  const recordedAt = momentOn(askedOn, 320)
  const id = centre.id(recordedAt)
  const isOpen = how === 'gathering'
  const isRefused = how === 'refused' || how === 'lifted'
  const isAllowed = !isOpen && !isRefused
  const until = addDays(from, 330)
  const answeredOn = addDays(from, -3)
  const concerns = how === 'recommended' ? 'not-known' : isAllowed ? 'no' : 'not-asked'
  const recommends = concerns === 'not-known'
  const offices = isOpen ? ('no-answer-yet' as const) : ('nothing-against' as const)
  rows.bestInterestAssessments.push({
    ...{
      id,
      childId: child.id,
      adultId: child.adultId,
      askedOn,
      askedBy: 'parent',
      kindsAsked: asked,
      words: null,
    },
    answers: isOpen ? [] : needed.map((code) => ({ code, answer: isRefused ? 'not-known' : 'yes' })),
    ...{ concerns, psychiatrist: recommends ? 'recommends' : null },
    psychiatristName: recommends ? words.psychiatrist : null,
    psychiatristOn: recommends ? answeredOn : null,
    ...{ police: offices, policeOn: isOpen ? null : answeredOn },
    ...{ protective: offices, protectiveOn: isOpen ? null : answeredOn },
    bestInterest: isOpen ? null : isRefused ? words.against : words.bestInterest,
    ...{ signedBy: isOpen ? null : by, signedOn: isOpen ? null : from },
    decision: isOpen ? null : isAllowed ? 'allowed' : 'refused',
    ...{ decidedBy: isOpen ? null : by, decidedOn: isOpen ? null : from },
    kindsAllowed: isAllowed ? asked : [],
    ...{ supervised: isAllowed ? true : null, conditions: isAllowed ? words.conditions : null },
    stopRule: isAllowed ? words.stopRule : null,
    ...{ validFrom: isAllowed ? from : null, validUntil: isAllowed ? until : null },
    refusalId: isRefused ? writeRefusal(book, child, { id, from, isLifted: how === 'lifted' }) : null,
    stoppedOn: how === 'stopped' ? centre.lastDay : null,
    stoppedBecause: how === 'stopped' ? words.stopRule : null,
    liftedOn: how === 'lifted' ? centre.lastDay : null,
  })
  if (isAllowed) writeConsents(book, child, answeredOn)
  return isAllowed && how !== 'stopped' ? { from, until } : null
}

function writeConsents({ centre, rows }: ChildBook, child: Child, givenOn: string): void {
  const { care } = rows.children.find(({ id }) => id === child.id)!
  const name = childWordsIn[child.language].caregiver
  rows.childConsents.push({
    ...{ id: centre.id(momentOn(givenOn, 330)), childId: child.id, adultId: child.adultId, how: 'paper' },
    ...{ giverKind: care === 'child-welfare' ? 'child-welfare' : 'caregiver', giverName: name, kinds: asked },
    ...{ givenOn, validUntil: null, withdrawnOn: null },
  })
}

type About = { id: string; from: string; isLifted: boolean }

function writeRefusal(
  { centre, refusals, unit, by, reviewer }: ChildBook,
  child: Child,
  { id: sourceId, from, isLifted }: About,
): string {
  const decidedAt = momentOn(from, 340)
  const id = centre.id(decidedAt)
  const { against } = childWordsIn[child.language]
  refusals.push({
    ...{
      id,
      personId: child.parent.person.id,
      unitId: centre.unitId(unit),
      deciderKind: 'centre',
      deciderId: by,
    },
    ...{ deciderName: null, decidedAt, source: 'child-contact', sourceId, reason: 'not-suitable-now' },
    ...{ basis: 'judgement', words: against, alternative: 'later-date', alternativeWords: null },
    ...{ reviewOn: isLifted ? centre.lastDay : addDays(centre.today, 20), reviewerId: reviewer },
    ...{
      reviewedAt: isLifted ? momentOn(centre.lastDay, 350) : null,
      reviewedBy: isLifted ? reviewer : null,
    },
    ...{ reviewOutcome: isLifted ? 'lifted' : null, reviewWords: isLifted ? against : null },
    ...{ answerToAlternative: null, answeredAlternativeOn: null, wishSignedOn: null },
    ...{ liftedOn: isLifted ? centre.lastDay : null, liftedWhy: isLifted ? 'review' : null },
    ...{ liftedWords: isLifted ? against : null, liftedBy: isLifted ? reviewer : null },
    ...{ recordedAt: decidedAt, recordedBy: by },
  })
  return id
}
