import { type Generated, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Absence, NewAbsence } from '../model/absence.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    'access.absences': NewAbsence & { id: Generated<string> }
  }
}

const absences = (tx: Tx) =>
  tx
    .selectFrom('access.absences as absence')
    .innerJoin('access.colleagues as absent', 'absent.id', 'absence.userId')
    .innerJoin('access.colleagues as deputy', 'deputy.id', 'absence.deputyId')
    .select(['absence.id', 'absence.userId', 'absence.deputyId', 'absence.begins', 'absence.ends'])
    .select(['absent.name as name', 'deputy.name as deputyName'])

/** Absences that last on the day or come later; one ended before it began does not count. */
export const absencesFrom = (tx: Tx, day: string): Promise<Absence[]> =>
  absences(tx)
    .where('absence.ends', '>', day)
    .whereRef('absence.ends', '>', 'absence.begins')
    .orderBy('absence.begins')
    .execute()

export async function requireAbsence(tx: Tx, id: string): Promise<Absence> {
  return (await absences(tx).where('absence.id', '=', id).executeTakeFirst()) ?? notFound()
}

export async function insertAbsence(tx: Tx, plan: NewAbsence): Promise<Absence> {
  const { id } = await tx.insertInto('access.absences').values(plan).returning('id').executeTakeFirstOrThrow()
  return requireAbsence(tx, id)
}

export const setAbsenceEnds = (tx: Tx, id: string, ends: string) =>
  tx.updateTable('access.absences').set({ ends }).where('id', '=', id).execute()

/** Whether the actor administrates, or manages a unit in which this colleague works. */
export async function looksAfter(tx: Tx, userId: string): Promise<boolean> {
  const { rows } = await sql<{ allowed: boolean }>`select access.looks_after(${userId}) as allowed`.execute(
    tx,
  )
  return rows[0]!.allowed
}
