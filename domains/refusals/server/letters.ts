import { requireUnit } from '#domains/organisation/server/index.ts'
import { requirePerson } from '#domains/people/server/index.ts'
import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, refuseIfAny } from '#platform/problem.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { obstaclesToAnswerDay } from '../model/refusal-rules.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { dayIn } from './answer-alternative.ts'
import { answerParts, refusalParts } from './letter-words.ts'
import { requireLetterGiven, requireObjection } from './objection-store.ts'
import { showRefusal } from './read-refusals.ts'
import { requireRefusal } from './refusal-store.ts'

type FileAboutPeople = FileAnswer & { people: string[] }
type Parts = { heading: string; paragraphs: string[] }[]
type Letter = { personId: string; unitId: string; language: Language; about: string; parts: Parts }

const peopleOf = (_input: unknown, file: unknown) => (file as FileAboutPeople | undefined)?.people ?? []

/** A letter to the person: large print, from the unit, signed by whoever gives it. */
async function printLetter(
  { tx, actor, today }: Context,
  { personId, unitId, language, about, parts }: Letter,
): Promise<FileAboutPeople> {
  const person = await requirePerson(tx, personId)
  const unit = await requireUnit(tx, unitId)
  const { name } = await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()
  const day = dayText(today.toString(), language, 'long')
  const bytes = await makePdf('letter', {
    ...{ language, about, parts, facts: [], isLargePrint: true },
    from: [...new Set([name, unit.name])],
    to: [person.displayName, [person.prison, person.wing].filter(Boolean).join(', ')].filter(Boolean),
    placeAndDay: format(language, 'refusals.letter.place-and-day', { place: unit.name, day }),
    greeting: format(language, 'refusals.letter.greeting', { name: person.displayName }),
    closing: format(language, 'refusals.letter.closing'),
    signature: { name: actor.name, label: [...new Set([name, unit.name])].join(', ') },
    foot: format(language, 'refusals.letter.foot', { name }),
  })
  return { name: `${format(language, 'refusals.letter.file')}.pdf`, bytes, people: [personId] }
}

const letter = handle(refusalsApi.letter, {
  permission: 'refusals:read',
  concerns: peopleOf,
  async run(context, { id, language }) {
    const file = await showRefusal.run(context, { id })
    const personId = file.personId ?? notFound()
    const { unitId } = file
    const decidedOn = dayIn(file.decidedAt, context.site.zone)
    const about = format(language, 'refusals.letter.about')
    return printLetter(context, {
      ...{ personId, unitId, language, about, parts: refusalParts(file, { language, decidedOn }) },
    })
  },
})

const answerLetter = handle(refusalsApi.answerLetter, {
  permission: 'refusals:read',
  concerns: peopleOf,
  async run(context, { id, language }) {
    const objection = await requireObjection(context.tx, id)
    if (objection.answeredOn === null) notFound()
    const { unitId } = await requireRefusal(context.tx, objection.refusalId)
    const about = format(language, 'refusals.letter.answer-about')
    return printLetter(context, {
      ...{ personId: objection.personId, unitId, language, about, parts: answerParts(objection, language) },
    })
  },
})

/** That the letter reached the person is a fact of its own; printing it is not. */
const giveLetter = handle(refusalsApi.giveLetter, {
  permission: 'refusals:write',
  concerns: (_input, given) => given?.personId ?? null,
  async run({ tx, today, site }, { refusalId, ...given }) {
    const refusal = await requireRefusal(tx, refusalId)
    if (given.objectionId !== null) {
      const { refusalId: about, answeredOn } = await requireObjection(tx, given.objectionId)
      if (about !== refusalId || answeredOn === null) notFound()
    }
    const decidedOn = dayIn(refusal.decidedAt, site.zone)
    refuseIfAny(obstaclesToAnswerDay(given.givenOn, 'givenOn', { today: today.toString(), decidedOn }))
    const { id } = await tx
      .insertInto('refusalLetters')
      .values({ ...given, refusalId, personId: refusal.personId ?? notFound() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireLetterGiven(tx, id)
  },
  again: ({ tx }, _input, id) => requireLetterGiven(tx, id),
})

export const letterHandlers = [letter, answerLetter, giveLetter]
