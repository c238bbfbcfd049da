import { type Generated, sql, type Updateable } from 'kysely'
import { recordsOf } from '#domains/people/server/index.ts'
import type { Tables, Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { OwnWorry, Worry, WorryCount, WorryFile, WorryOutcome } from '../model/worry.ts'
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
    worryClosings: {
      id: Generated<string>
      worryId: string
      closedBy: string | null
      closedAt: string
      outcome: WorryOutcome
      outcomeWords: string | null
      reopenedBy: Generated<string | null>
      reopenedAt: string
      why: string
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
      'worry.volunteerId',
      sql<string | null>`name_of_volunteer(worry.volunteer_id)`.as('volunteerName'),
    ])
    .select([
      'person.displayName as personName',
      'worry.kind',
      'worry.words',
      'worry.source',
      'worry.raisedAs',
    ])
    .select(['raiser.name as raisedByName', 'worry.raisedAt', 'worry.state', 'worry.takenBy as takenById'])
    .select(['taker.name as takenByName', 'worry.takenAt', 'closer.name as closedByName', 'worry.closedAt'])
    .leftJoin('access.colleagues as duty', 'duty.id', 'worry.addressedTo')
    .select(['worry.outcome', 'worry.outcomeWords', 'duty.name as addressedToName'])

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
  return { ...worry, notes, closings: await listClosings(tx, id) }
}

const listClosings = (tx: Tx, worryId: string): Promise<WorryFile['closings']> =>
  tx
    .selectFrom('worryClosings as c')
    .leftJoin('access.colleagues as closer', 'closer.id', 'c.closedBy')
    .leftJoin('access.colleagues as opener', 'opener.id', 'c.reopenedBy')
    .select(['c.id', 'c.closedAt', 'c.outcome', 'c.outcomeWords', 'c.reopenedAt', 'c.why'])
    .select(['closer.name as closedByName', 'opener.name as reopenedByName'])
    .where('c.worryId', '=', worryId)
    .orderBy('c.reopenedAt')
    .orderBy('c.id')
    .execute()

/** What the asker raised, and how far it is: the latest first. */
export async function listOwnWorries(tx: Tx): Promise<OwnWorry[]> {
  const { rows } = await sql<OwnWorry>`select w.id, u.name as unit_name, p.display_name as person_name,
      name_of_volunteer(w.volunteer_id) as volunteer_name, w.kind, w.words, w.raised_at, w.state
    from worries_of_mine() w join units u on u.id = w.unit_id left join people p on p.id = w.person_id
    order by w.raised_at desc, w.id`.execute(tx)
  return rows
}

/** The volunteer whom a worry names, if the actor may see them; otherwise there is no such volunteer. */
export async function requireNamedVolunteer(tx: Tx, id: string): Promise<void> {
  const { rows } = await sql<{ name: string | null }>`select name_of_volunteer(${id}) as name`.execute(tx)
  if (!rows[0]?.name) notFound()
}

/** Keeps how it was closed, and why that was not the end. */
export async function keepClosing(
  tx: Tx,
  { id, why, reopenedAt }: { id: string; why: string; reopenedAt: string },
): Promise<void> {
  await sql`insert into worry_closings (worry_id, closed_by, closed_at, outcome, outcome_words, reopened_at, why)
    select w.id, w.closed_by, w.closed_at, w.outcome, w.outcome_words, ${reopenedAt}, ${why} from worries w
    where w.id = ${id}`.execute(tx)
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
