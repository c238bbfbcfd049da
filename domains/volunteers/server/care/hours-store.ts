import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { HourSums, Hours, HoursRecord } from '../../model/care-hours.ts'
import './care-tables.ts'
import { callForTalk } from './talk-store.ts'

/**
 * Writes down time that a volunteer gave, with the log of a meeting; a corrected log replaces what it said before. The first meeting of
 * all calls for a talk.
 */
export async function recordHours(tx: Tx, { sourceId, ...record }: HoursRecord): Promise<void> {
  const { day, minutes, travelMinutes, volunteerId } = record
  const isFirst = record.source === 'meeting' && !(await hasMet(tx, volunteerId))
  await tx
    .insertInto('volunteerHours')
    .values({ ...record, sourceId, what: null })
    .onConflict((conflict) =>
      conflict.columns(['source', 'sourceId']).doUpdateSet({ day, minutes, travelMinutes }),
    )
    .execute()
  if (isFirst && sourceId !== null)
    await callForTalk(tx, { volunteerId, kind: 'after-first-meeting', day, source: 'meeting', sourceId })
}

async function hasMet(tx: Tx, volunteerId: string): Promise<boolean> {
  const met = tx
    .selectFrom('volunteerHours')
    .select('id')
    .where('volunteerId', '=', volunteerId)
    .where('source', '=', 'meeting')
  return (await met.limit(1).executeTakeFirst()) !== undefined
}

const columns = ['id', 'day', 'minutes', 'travelMinutes', 'source', 'what'] as const

export const listHours = (tx: Tx, volunteerId: string, most: number): Promise<Hours[]> =>
  tx
    .selectFrom('volunteerHours')
    .select(columns)
    .where('volunteerId', '=', volunteerId)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

export async function insertHours(
  tx: Tx,
  hours: Omit<HoursRecord, 'source' | 'sourceId'> & { what: string },
): Promise<Hours> {
  return tx
    .insertInto('volunteerHours')
    .values({ ...hours, source: 'hand', sourceId: null })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

export const requireHours = async (tx: Tx, id: string): Promise<Hours> =>
  (await tx.selectFrom('volunteerHours').select(columns).where('id', '=', id).executeTakeFirst()) ??
  notFound()

export const deleteHours = (tx: Tx, id: string) =>
  tx.deleteFrom('volunteerHours').where('id', '=', id).where('source', '=', 'hand').execute()

const sums = {
  minutes: sql<number>`coalesce(sum(minutes), 0)`.as('minutes'),
  travelMinutes: sql<number>`coalesce(sum(travel_minutes), 0)`.as('travelMinutes'),
}

/** All that somebody gave since a day. */
export const sumHours = (tx: Tx, volunteerId: string, since: string): Promise<HourSums> =>
  tx
    .selectFrom('volunteerHours')
    .select([sums.minutes, sums.travelMinutes])
    .where('volunteerId', '=', volunteerId)
    .where('day', '>=', since)
    .executeTakeFirstOrThrow()

/** Sums of a span for every volunteer who gave anything, by unit. */
export const sumHoursOfUnits = (tx: Tx, { from, until }: { from: string; until: string }) =>
  tx
    .selectFrom('volunteerHours')
    .innerJoin('volunteers', 'volunteers.id', 'volunteerHours.volunteerId')
    .innerJoin('units', 'units.id', 'volunteers.unitId')
    .select(['volunteers.id', 'volunteers.displayName as name', 'units.id as unitId', 'units.name as unit'])
    .select([sums.minutes, sums.travelMinutes])
    .where('volunteerHours.day', '>=', from)
    .where('volunteerHours.day', '<=', until)
    .groupBy(['volunteers.id', 'volunteers.displayName', 'volunteers.sortName', 'units.id', 'units.name'])
    .orderBy('units.name')
    .orderBy('volunteers.sortName')
    .execute()
