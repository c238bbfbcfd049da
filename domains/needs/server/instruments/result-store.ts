import type { Selectable } from 'kysely'
import type { Tables, Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Answers } from '../../model/instruments/scoring.ts'
import type { InstrumentResult } from '../../model/instruments/shapes.ts'
import './tables.ts'

/** As it stands in the table; where it stands to the lines is said by the rules. */
export type ResultRecord = Omit<InstrumentResult, 'standings'> & { personId: string }

const results = (tx: Tx) =>
  tx
    .selectFrom('instrumentResults as result')
    .leftJoin('lifeAreas as area', 'area.id', 'result.areaId')
    .innerJoin('access.colleagues as recorder', 'recorder.id', 'result.recordedBy')
    .select(['result.id', 'result.version', 'result.personId', 'result.instrument', 'result.language'])
    .select(['result.definitionVersion', 'result.answeredBy', 'result.answeredOn', 'result.answers'])
    .select(['result.total', 'result.areaId', 'area.names', 'recorder.name as recordedBy'])
    .where('result.withdrawnAt', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof results>['executeTakeFirstOrThrow']>>

const asRecord = ({ areaId, names, ...row }: Row): ResultRecord => ({
  ...row,
  area: areaId && names ? { id: areaId, names } : null,
})

/** The newest first; what was withdrawn is not among them. */
export async function listResults(tx: Tx, records: string[]): Promise<ResultRecord[]> {
  const found = await results(tx)
    .where('result.personId', 'in', records)
    .orderBy('result.answeredOn', 'desc')
    .orderBy('result.id', 'desc')
    .execute()
  return found.map(asRecord)
}

export async function requireResult(tx: Tx, id: string): Promise<ResultRecord> {
  const found = await results(tx).where('result.id', '=', id).executeTakeFirst()
  return found ? asRecord(found) : notFound()
}

type NewRecord = Omit<
  Selectable<Tables['instrumentResults']>,
  'id' | 'version' | 'answers' | 'withdrawnAt' | 'withdrawnBy' | 'withdrawnBecause'
> & { answers: Answers }

export async function insertResult(tx: Tx, { answers, ...result }: NewRecord): Promise<ResultRecord> {
  const { id } = await tx
    .insertInto('instrumentResults')
    .values({ ...result, answers: JSON.stringify(answers) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return requireResult(tx, id)
}
