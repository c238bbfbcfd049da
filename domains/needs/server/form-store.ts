import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { FormPart, NeedsForm } from '../model/form.ts'
import type { FormAnswerLine, PartAnswer } from '../model/form-answer.ts'
import './tables.ts'

const forms = (tx: Tx) =>
  tx
    .selectFrom('forms as form')
    .innerJoin('formVersions as latest', 'latest.formId', 'form.id')
    .distinctOn('form.id')
    .select(['form.id', 'form.version', 'form.unitId', 'form.purpose', 'form.names', 'form.retiredOn'])
    .select(['latest.id as versionId', 'latest.number', 'latest.begins', 'latest.parts'])
    .orderBy('form.id')
    .orderBy('latest.number', 'desc')

/** Every form of the house as it stands today, also those out of use. */
export const listForms = (tx: Tx): Promise<NeedsForm[]> => forms(tx).execute()

export async function requireForm(tx: Tx, id: string): Promise<NeedsForm> {
  return (await forms(tx).where('form.id', '=', id).executeTakeFirst()) ?? notFound()
}

export async function requireFormVersion(tx: Tx, id: string) {
  const found = await tx
    .selectFrom('formVersions as version')
    .innerJoin('forms as form', 'form.id', 'version.formId')
    .select(['version.id', 'version.formId', 'version.number', 'version.begins', 'version.parts'])
    .select(['form.unitId', 'form.names', 'form.purpose', 'form.retiredOn'])
    .where('version.id', '=', id)
    .executeTakeFirst()
  return found ?? notFound()
}

export async function insertFormVersion(
  tx: Tx,
  version: { formId: string; number: number; parts: FormPart[]; begins: string; recordedAt: string },
): Promise<void> {
  await tx
    .insertInto('formVersions')
    .values({ ...version, parts: JSON.stringify(version.parts) })
    .execute()
}

const answers = (tx: Tx) =>
  tx
    .selectFrom('formAnswers as answer')
    .innerJoin('formVersions as version', 'version.id', 'answer.formVersionId')
    .innerJoin('forms as form', 'form.id', 'version.formId')
    .leftJoin('access.colleagues as writer', 'writer.id', 'answer.recordedBy')
    .select(['answer.id', 'answer.personId', 'answer.formVersionId', 'answer.heldOn', 'answer.how'])
    .select(['version.formId', 'version.number', 'form.names', 'form.purpose', 'writer.name as by'])

/** The newest first. */
export const listFormAnswers = (tx: Tx, records: string[]): Promise<FormAnswerLine[]> =>
  answers(tx)
    .where('answer.personId', 'in', records)
    .orderBy('answer.heldOn', 'desc')
    .orderBy('answer.id', 'desc')
    .execute()

export async function requireFormAnswer(tx: Tx, id: string): Promise<FormAnswerLine> {
  return (await answers(tx).where('answer.id', '=', id).executeTakeFirst()) ?? notFound()
}

/** What was said, as far as its compartment is open to the reader. */
export async function listAnsweredParts(tx: Tx, answerId: string): Promise<PartAnswer[]> {
  const rows = await tx
    .selectFrom('formAnswerParts')
    .select(['partId', 'content'])
    .where('answerId', '=', answerId)
    .execute()
  return rows.map(({ partId, content }) => ({ partId, ...content }))
}
