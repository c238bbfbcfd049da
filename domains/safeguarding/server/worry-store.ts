import { type Generated, sql, type Updateable } from 'kysely'
import { recordsOf } from '#domains/people/server/index.ts'
import type { Tables, Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { Worry, WorryCount, WorryFile } from '../model/worry.ts'
import './raise-worry.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    worryNotes: {
      id: Generated<string>
      worryId: string
      text: string
      writtenAt: string
      writtenBy: Generated<string | null>
    }
  }
}

const worries = (tx: Tx) =>
  tx
    .selectFrom('worries as worry')
    .innerJoin('units as unit', 'unit.id', 'worry.unitId')
    .leftJoin('people as person', 'person.id', 'worry.personId')
    .leftJoin('access.colleagues as raiser', 'raiser.id', 'worry.raisedBy')
    .leftJoin('access.colleagues as taker', 'taker.id', 'worry.takenBy')
    .leftJoin('access.colleagues as closer', 'closer.id', 'worry.closedBy')
    .select(['worry.id', 'worry.version', 'worry.unitId', 'unit.name as unitName', 'worry.personId'])
    .select([
      'person.displayName as personName',
      'worry.kind',
      'worry.words',
      'worry.source',
      'worry.raisedAs',
    ])
    .select(['raiser.name as raisedByName', 'worry.raisedAt', 'worry.state', 'worry.takenBy as takenById'])
    .select(['taker.name as takenByName', 'worry.takenAt', 'closer.name as closedByName', 'worry.closedAt'])
    .select(['worry.outcome', 'worry.outcomeWords'])

export const listOpenWorries = (tx: Tx): Promise<Worry[]> =>
  worries(tx).where('worry.state', '<>', 'closed').execute()

export const listClosedWorries = (tx: Tx, since: string): Promise<Worry[]> =>
  worries(tx)
    .where('worry.state', '=', 'closed')
    .where('worry.closedAt', '>=', since)
    .orderBy('worry.closedAt', 'desc')
    .orderBy('worry.id')
    .limit(500)
    .execute()

export const listWorriesOf = async (tx: Tx, personId: string): Promise<Worry[]> =>
  worries(tx)
    .where('worry.personId', 'in', await recordsOf(tx, personId))
    .orderBy('worry.raisedAt', 'desc')
    .execute()

export async function requireWorry(tx: Tx, id: string): Promise<WorryFile> {
  const worry = (await worries(tx).where('worry.id', '=', id).executeTakeFirst()) ?? notFound()
  const notes = await tx
    .selectFrom('worryNotes as note')
    .leftJoin('access.colleagues as writer', 'writer.id', 'note.writtenBy')
    .select(['note.id', 'note.text', 'note.writtenAt', 'writer.name as writtenByName'])
    .where('note.worryId', '=', id)
    .orderBy('note.writtenAt')
    .orderBy('note.id')
    .execute()
  return { ...worry, notes }
}

type Change = Omit<Updateable<Tables['worries']>, 'id' | 'version'> & { id: string; version: number }

export async function setWorry(tx: Tx, change: Change): Promise<WorryFile> {
  await setVersioned(tx, 'worries', change)
  return requireWorry(tx, change.id)
}

export const insertWorryNote = (tx: Tx, note: { worryId: string; text: string; writtenAt: string }) =>
  tx.insertInto('worryNotes').values(note).execute()

/** Numbers alone, for those who see no worry itself. */
export async function countWorries(tx: Tx): Promise<WorryCount[]> {
  const { rows } =
    await sql<WorryCount>`select w.unit_id, u.name as unit_name, w.kind, w.state, w.worries, w.oldest
    from count_worries() w join units u on u.id = w.unit_id order by u.name, w.kind, w.state`.execute(tx)
  return rows
}
