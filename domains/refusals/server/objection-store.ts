import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { DefaultPackage } from '../model/default-package.ts'
import type { LetterGiven, Objection } from '../model/objection.ts'
import './refusal-tables.ts'

const objections = (tx: Tx) =>
  tx
    .selectFrom('objections as objection')
    .innerJoin('people as person', 'person.id', 'objection.personId')
    .leftJoin('access.colleagues as answerer', 'answerer.id', 'objection.answererId')
    .leftJoin('access.colleagues as writer', 'writer.id', 'objection.answeredBy')
    .select(['objection.id', 'objection.version', 'objection.refusalId', 'objection.personId'])
    .select(['objection.cameOn', 'objection.whoseWords', 'objection.words', 'objection.how'])
    .select(['objection.answererId', 'objection.dueOn', 'objection.answeredOn', 'objection.outcome'])
    .select(['objection.answerWords', 'person.displayName as personName', 'answerer.name as answererName'])
    .select('writer.name as answeredByName')

/** The oldest first. */
export const listObjectionsTo = (tx: Tx, refusalId: string): Promise<Objection[]> =>
  objections(tx).where('objection.refusalId', '=', refusalId).orderBy('objection.recordedAt').execute()

export const listOpenObjections = (tx: Tx, most: number): Promise<Objection[]> =>
  objections(tx)
    .where('objection.answeredOn', 'is', null)
    .orderBy('objection.dueOn')
    .orderBy('objection.id')
    .limit(most)
    .execute()

export async function requireObjection(tx: Tx, id: string): Promise<Objection> {
  return (await objections(tx).where('objection.id', '=', id).executeTakeFirst()) ?? notFound()
}

const letters = (tx: Tx) =>
  tx
    .selectFrom('refusalLetters as letter')
    .leftJoin('access.colleagues as giver', 'giver.id', 'letter.recordedBy')
    .select(['letter.id', 'letter.refusalId', 'letter.personId', 'letter.objectionId', 'letter.language'])
    .select(['letter.givenOn', 'letter.how', 'giver.name as givenByName'])

export const listLettersAbout = (tx: Tx, refusalId: string): Promise<LetterGiven[]> =>
  letters(tx).where('letter.refusalId', '=', refusalId).orderBy('letter.recordedAt').execute()

export async function requireLetterGiven(tx: Tx, id: string): Promise<LetterGiven> {
  return (await letters(tx).where('letter.id', '=', id).executeTakeFirst()) ?? notFound()
}

export async function findDefaultPackage(tx: Tx, refusalId: string): Promise<DefaultPackage | null> {
  const found = await tx
    .selectFrom('defaultPackages')
    .select(['contactId', 'contactName', 'activities', 'partner', 'begins'])
    .where('refusalId', '=', refusalId)
    .where('contactId', 'is not', null)
    .$narrowType<{ contactId: string }>()
    .executeTakeFirst()
  return found ?? null
}
