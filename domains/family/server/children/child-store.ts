import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import type { ChildAdult, ChildFile, ChildRow } from '../../model/children/child.ts'
import { nextOnCalendar } from '../../model/children/child-rules.ts'
import { lastContact } from '../../model/children/contact-rules.ts'
import './tables.ts'

/** The child, if the actor may see the file; otherwise there is no such child. */
export async function requireChild(tx: Tx, id: string) {
  return (await tx.selectFrom('children').selectAll().where('id', '=', id).executeTakeFirst()) ?? notFound()
}

/** The child, if something may still be written in the file. */
export async function requireOpenChild(tx: Tx, id: string) {
  const child = await requireChild(tx, id)
  if (child.closedOn !== null) refuse('child-file-closed')
  return child
}

export async function requireAdult(tx: Tx, id: string, childId?: string) {
  const found = await tx.selectFrom('childAdults').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found || (childId !== undefined && found.childId !== childId)) return notFound()
  return found
}

/** The units in which the reader is a family worker today. */
export async function listOwnUnits(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from units
    where id = any (access.units_as(array['family-worker'])) and closed_on is null order by name`.execute(tx)
  return rows
}

const orderedDays = (
  days: {
    id: string
    kind: ChildRow['nextDay'] extends infer D | null ? (D extends { kind: infer K } ? K : never) : never
    month: number
    day: number
    words: string | null
  }[],
  today: Temporal.PlainDate,
) =>
  days
    .map(({ id, kind, month, day, words }) => ({
      ...{ id, kind, month, day, words },
      next: nextOnCalendar({ month, day }, today),
    }))
    .toSorted((a, b) => a.next.localeCompare(b.next))

type AdultRow = Awaited<ReturnType<typeof requireAdult>>
type ContactRow = {
  childId: string
  adultId: string
  kind: ChildFile['contacts'][number]['kind']
  state: 'planned' | 'held' | 'cancelled'
  day: string
}

function adultOf(
  { childId: _childId, ...row }: AdultRow,
  contacts: readonly ContactRow[],
  today: Temporal.PlainDate,
): ChildAdult {
  const last = lastContact(contacts, row.id, today)
  const ahead = contacts
    .filter(({ adultId, state, day }) => adultId === row.id && state === 'planned' && day >= today.toString())
    .map(({ day }) => day)
    .toSorted()
  return {
    ...row,
    ...{
      lastContactOn: last?.day ?? null,
      lastContactKind: last?.kind ?? null,
      daysSince: last?.days ?? null,
    },
    nextContactOn: ahead[0] ?? null,
  }
}

/** A line for each child: with whom there was contact and how long ago, and the next day that matters. */
export async function listChildRows(
  tx: Tx,
  { ids, today }: { ids: readonly string[]; today: Temporal.PlainDate },
): Promise<ChildRow[]> {
  if (ids.length === 0) return []
  const of = sql<string>`any(${[...ids]}::uuid[])`
  const [children, adults, contacts, days, open] = [
    await tx
      .selectFrom('children')
      .selectAll()
      .where('id', '=', of)
      .orderBy('called')
      .orderBy('id')
      .execute(),
    await tx
      .selectFrom('childAdults')
      .selectAll()
      .where('childId', '=', of)
      .where('kind', '=', 'parent')
      .orderBy('called')
      .execute(),
    await tx.selectFrom('childContacts').selectAll().where('childId', '=', of).execute(),
    await tx.selectFrom('childDays').selectAll().where('childId', '=', of).execute(),
    await tx
      .selectFrom('bestInterestAssessments')
      .select('childId')
      .where('childId', '=', of)
      .where('decision', 'is', null)
      .execute(),
  ]
  return children.map(({ id, called, birthYear, birthMonth, closedOn }) => ({
    ...{ id, called, birthYear, birthMonth, closedOn },
    parents: adults.filter(({ childId }) => childId === id).map((adult) => adultOf(adult, contacts, today)),
    nextDay:
      orderedDays(
        days.filter(({ childId }) => childId === id),
        today,
      )[0] ?? null,
    openAssessments: open.filter(({ childId }) => childId === id).length,
  }))
}

/** Everything in the file of one child. */
export async function readChild(tx: Tx, id: string, today: Temporal.PlainDate): Promise<ChildFile> {
  const { recordedBy: _recordedBy, ...child } = await requireChild(tx, id)
  const unit = await tx
    .selectFrom('units')
    .select('name')
    .where('id', '=', child.unitId)
    .executeTakeFirstOrThrow()
  const contacts = await tx
    .selectFrom('childContacts')
    .selectAll()
    .where('childId', '=', id)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const adults = await tx
    .selectFrom('childAdults')
    .selectAll()
    .where('childId', '=', id)
    .orderBy(sql`array_position(array['parent', 'caregiver', 'other'], kind)`)
    .orderBy('id')
    .execute()
  const words = await tx
    .selectFrom('childWords as w')
    .leftJoin('access.colleagues as writer', 'writer.id', 'w.recordedBy')
    .select(['w.id', 'w.adultId', 'w.words', 'w.saidOn', 'w.how', 'writer.name as recordedByName'])
    .where('w.childId', '=', id)
    .orderBy('w.saidOn', 'desc')
    .orderBy('w.id', 'desc')
    .execute()
  const informed = await tx
    .selectFrom('childInformed as i')
    .leftJoin('access.colleagues as writer', 'writer.id', 'i.recordedBy')
    .select(['i.id', 'i.what', 'i.way', 'i.givenOn', 'writer.name as recordedByName'])
    .where('i.childId', '=', id)
    .orderBy('i.givenOn', 'desc')
    .orderBy('i.id', 'desc')
    .execute()
  const days = await tx.selectFrom('childDays').selectAll().where('childId', '=', id).execute()
  return {
    ...child,
    unitName: unit.name,
    adults: adults.map((adult) => adultOf(adult, contacts, today)),
    ...{ words, informed, contacts },
    consents: await listConsents(tx, id),
    days: orderedDays(days, today),
    today: today.toString(),
  }
}

export const listConsents = (tx: Tx, childId: string): Promise<ChildFile['consents']> =>
  tx
    .selectFrom('childConsents')
    .selectAll()
    .where('childId', '=', childId)
    .orderBy('givenOn', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Whom a child's file is about, for the audit: the child, and the participants around it. */
export const concernedBy = (file: Pick<ChildFile, 'id' | 'adults'> | undefined): string[] =>
  file ? [file.id, ...file.adults.flatMap(({ personId }) => (personId === null ? [] : [personId]))] : []
