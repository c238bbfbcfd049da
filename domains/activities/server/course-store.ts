import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { CourseRow, NewCourse } from '../model/course.ts'
import type { HeldDay, PlannedDay } from '../model/day.ts'
import './course-tables.ts'

const courses = (tx: Tx) =>
  tx
    .selectFrom('courses')
    .innerJoin('units', 'units.id', 'courses.unitId')
    .select(['courses.id', 'courses.version', 'courses.unitId', 'courses.names', 'courses.about'])
    .select(['courses.place', 'courses.trainers', 'courses.seats', 'courses.modules', 'courses.openToSignUp'])
    .select(['courses.signUpUntil', 'courses.state', 'courses.cancelledBecause'])
    .select(sql<number>`course_seats_taken(courses.id)`.as('signedUp'))

type Bare = Omit<CourseRow, 'unit' | 'days' | 'waiting'>

async function withDays<Row extends { id: string }>(
  tx: Tx,
  rows: Row[],
): Promise<(Row & { days: HeldDay[] })[]> {
  if (rows.length === 0) return []
  const days = await tx
    .selectFrom('courseDays')
    .select(['id', 'courseId', 'day', 'starts', 'ends'])
    .where(
      'courseId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('day')
    .orderBy('starts')
    .execute()
  const byCourse = Map.groupBy(days, ({ courseId }) => courseId)
  const shaped = (of: typeof days) => of.map(({ courseId: _, ...day }) => day)
  return rows.map((row) => ({ ...row, days: shaped(byCourse.get(row.id) ?? []) }))
}

const most = 200

/** Courses whose last day is still to come (the nearest first), or those that are over (the latest first). */
export async function listCourses(tx: Tx, show: 'coming' | 'past', today: string): Promise<CourseRow[]> {
  const last = sql<string>`(select max(d.day) from course_days d where d.course_id = courses.id)`
  const rows = await courses(tx)
    .select('units.name as unit')
    .select(
      sql<number>`(select count(*) from sign_ups s where s.course_id = courses.id and s.state = 'waiting')`.as(
        'waiting',
      ),
    )
    .where(last, show === 'coming' ? '>=' : '<', today)
    .orderBy(last, show === 'coming' ? 'asc' : 'desc')
    .limit(most)
    .execute()
  return withDays(tx, rows)
}

export async function requireCourse(tx: Tx, id: string): Promise<CourseRow> {
  const found = await courses(tx)
    .select('units.name as unit')
    .select(
      sql<number>`(select count(*) from sign_ups s where s.course_id = courses.id and s.state = 'waiting')`.as(
        'waiting',
      ),
    )
    .where('courses.id', '=', id)
    .executeTakeFirst()
  return (await withDays(tx, found ? [found] : []))[0] ?? notFound()
}

export type OpenCourse = Bare & { days: HeldDay[] }

/** As a volunteer may read it: units are the house's own. */
export async function listOpenCourses(tx: Tx, ids?: string[]): Promise<OpenCourse[]> {
  const rows = await tx
    .selectFrom('courses')
    .selectAll()
    .select(sql<number>`course_seats_taken(courses.id)`.as('signedUp'))
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids!))
    .execute()
  return withDays(tx, rows)
}

type Plan = Omit<NewCourse, 'unitId' | 'days'>

const columnsOf = ({ names, ...plan }: Plan) => ({ ...plan, names: JSON.stringify(names) })

export async function insertCourse(tx: Tx, { unitId, days, ...plan }: NewCourse): Promise<CourseRow> {
  const { id } = await tx
    .insertInto('courses')
    .values({ unitId, ...columnsOf(plan) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await setDays(tx, id, days)
  return requireCourse(tx, id)
}

export async function setCourse(
  tx: Tx,
  { id, version, days, ...plan }: Plan & { id: string; version: number; days: PlannedDay[] },
): Promise<CourseRow> {
  await setVersioned(tx, 'courses', { id, version, ...columnsOf(plan) })
  await setDays(tx, id, days)
  return requireCourse(tx, id)
}

export async function setCancelled(
  tx: Tx,
  { id, version, because }: { id: string; version: number; because: string },
): Promise<CourseRow> {
  await setVersioned(tx, 'courses', { id, version, state: 'cancelled', cancelledBecause: because })
  return requireCourse(tx, id)
}

/** Days that stay keep their id, and with it who was there. */
async function setDays(tx: Tx, courseId: string, days: PlannedDay[]): Promise<void> {
  const kept = days.flatMap(({ id }) => id ?? [])
  await tx
    .deleteFrom('courseDays')
    .where('courseId', '=', courseId)
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute()
  for (const { id, ...day } of days) {
    if (id === null)
      await tx
        .insertInto('courseDays')
        .values({ courseId, ...day })
        .execute()
    else
      await tx
        .updateTable('courseDays')
        .set(day)
        .where('id', '=', id)
        .where('courseId', '=', courseId)
        .execute()
  }
}

/** The days of a course on which somebody's attendance is marked. */
export async function listMarkedDays(tx: Tx, courseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('attendance')
    .innerJoin('courseDays', 'courseDays.id', 'attendance.courseDayId')
    .select('courseDays.id')
    .distinct()
    .where('courseDays.courseId', '=', courseId)
    .execute()
  return rows.map(({ id }) => id)
}

/** Two who take the last seat at the same moment follow each other. */
export async function holdSeats(tx: Tx, courseId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${courseId}::text, 11))`.execute(tx)
  const { rows } = await sql<{ taken: number }>`select course_seats_taken(${courseId}) as taken`.execute(tx)
  return rows[0]!.taken
}

/** Gives free seats to those who wait; answers the sign-ups that got one. */
export async function fillSeats(tx: Tx, courseId: string): Promise<string[]> {
  await holdSeats(tx, courseId)
  const { rows } = await sql<{ id: string }>`select course_fill_seats(${courseId}) as id`.execute(tx)
  return rows.map(({ id }) => id)
}
