import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { SignUp, SignUpState } from '../model/course.ts'
import { hasCompleted } from '../model/course-rules.ts'
import type { HeldDay, Mark } from '../model/day.ts'
import './course-tables.ts'

const signUps = (tx: Tx) =>
  tx
    .selectFrom('signUps')
    .innerJoin('volunteers', 'volunteers.id', 'signUps.volunteerId')
    .select(['signUps.id', 'signUps.version', 'signUps.courseId', 'signUps.state', 'signUps.byVolunteer'])
    .select(['signUps.since', 'volunteers.id as volunteerId', 'volunteers.displayName as name'])

type Row = Awaited<ReturnType<ReturnType<typeof signUps>['executeTakeFirstOrThrow']>>

async function withMarks(tx: Tx, rows: Row[], daysOf: (courseId: string) => HeldDay[]): Promise<SignUp[]> {
  if (rows.length === 0) return []
  const all = await tx
    .selectFrom('attendance')
    .select(['signUpId', 'courseDayId', 'mark'])
    .where(
      'signUpId',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const bySignUp = Map.groupBy(all, ({ signUpId }) => signUpId)
  return rows.map(({ id, version, courseId, state, byVolunteer, volunteerId, name }) => {
    const marks = (bySignUp.get(id) ?? []).map(({ courseDayId, mark }) => ({ courseDayId, mark }))
    return {
      ...{ id, version, state, byVolunteer, marks, volunteer: { id: volunteerId, name } },
      completed: state === 'signed-up' && hasCompleted(daysOf(courseId), marks),
    }
  })
}

/** Everybody on a course by name, those who wait in their order after them; withdrawn last. */
export async function listSignUps(tx: Tx, course: { id: string; days: HeldDay[] }): Promise<SignUp[]> {
  const rows = await signUps(tx)
    .select('volunteers.sortName')
    .where('signUps.courseId', '=', course.id)
    .orderBy('volunteers.sortName')
    .orderBy('signUps.id')
    .execute()
  const among = (state: SignUpState) => rows.filter((row) => row.state === state)
  const line = among('waiting').toSorted((a, b) => (a.since < b.since ? -1 : 1))
  const ordered = [...among('signed-up'), ...line, ...among('withdrawn')]
  return withMarks(tx, ordered, () => course.days)
}

export type FoundSignUp = SignUp & { courseId: string }

export async function requireSignUp(tx: Tx, id: string): Promise<FoundSignUp> {
  const row = (await signUps(tx).where('signUps.id', '=', id).executeTakeFirst()) ?? notFound()
  const days = await tx
    .selectFrom('courseDays')
    .select(['id', 'day', 'starts', 'ends'])
    .where('courseId', '=', row.courseId)
    .execute()
  const [found] = await withMarks(tx, [row], () => days)
  return { ...found!, courseId: row.courseId }
}

/** What a volunteer has on courses, of those the actor may see. */
export async function listOfVolunteer(tx: Tx, volunteerId: string, daysOf: (courseId: string) => HeldDay[]) {
  const rows = await signUps(tx).where('signUps.volunteerId', '=', volunteerId).execute()
  const found = await withMarks(tx, rows, daysOf)
  return new Map(rows.map(({ courseId }, index) => [courseId, found[index]!]))
}

export async function findSignUp(tx: Tx, courseId: string, volunteerId: string) {
  return tx
    .selectFrom('signUps')
    .select(['id', 'version', 'state'])
    .where('courseId', '=', courseId)
    .where('volunteerId', '=', volunteerId)
    .executeTakeFirst()
}

type NewSignUp = {
  courseId: string
  volunteerId: string
  state: SignUpState
  since: string
  byVolunteer: boolean
}

/** Whoever withdrew and comes back keeps the row, and begins anew in the line. */
export async function putSignUp(tx: Tx, { courseId, volunteerId, ...now }: NewSignUp): Promise<string> {
  const before = await findSignUp(tx, courseId, volunteerId)
  if (before) {
    await setVersioned(tx, 'signUps', { id: before.id, version: before.version, ...now })
    return before.id
  }
  const { id } = await tx
    .insertInto('signUps')
    .values({ courseId, volunteerId, ...now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const setSignUpState = (tx: Tx, change: { id: string; version: number; state: SignUpState }) =>
  setVersioned(tx, 'signUps', change)

type Marking = { signUpId: string; courseDayId: string; markedBy: string; markedAt: string }

export async function setMark(
  tx: Tx,
  { signUpId, courseDayId, ...by }: Marking,
  mark: Mark | null,
): Promise<void> {
  if (mark === null) {
    await tx
      .deleteFrom('attendance')
      .where('signUpId', '=', signUpId)
      .where('courseDayId', '=', courseDayId)
      .execute()
    return
  }
  await tx
    .insertInto('attendance')
    .values({ signUpId, courseDayId, mark, ...by })
    .onConflict((conflict) => conflict.columns(['signUpId', 'courseDayId']).doUpdateSet({ mark, ...by }))
    .execute()
}
