import type { CourseModule } from '#domains/volunteers/model/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { Candidate } from '../model/course.ts'
import './course-tables.ts'

type Wanted = { courseId: string; unitId: string; modules: readonly CourseModule[] }

/** Those of the unit who could come and are not on the course yet; whoever lacks most of what it covers stands first. */
export async function listCandidates(tx: Tx, { courseId, unitId, modules }: Wanted): Promise<Candidate[]> {
  const volunteers = await tx
    .selectFrom('volunteers')
    .select(['id', 'displayName as name'])
    .where('unitId', '=', unitId)
    .where('state', 'not in', ['ended', 'refused'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('signUps')
            .select('signUps.id')
            .whereRef('signUps.volunteerId', '=', 'volunteers.id')
            .where('signUps.courseId', '=', courseId)
            .where('signUps.state', '<>', 'withdrawn'),
        ),
      ),
    )
    .orderBy('sortName')
    .execute()
  if (volunteers.length === 0) return []
  const shown = await tx
    .selectFrom('volunteerEvidence')
    .select(['volunteerId', 'part'])
    .where('requirement', '=', 'course')
    .where('takenBackAt', 'is', null)
    .where(
      'volunteerId',
      'in',
      volunteers.map(({ id }) => id),
    )
    .execute()
  // The whole course, seen on a certificate, holds every module.
  const has = (id: string, module: string) =>
    shown.some(({ volunteerId, part }) => volunteerId === id && (part === null || part === module))
  return volunteers
    .map(({ id, name }) => ({ id, name, lacks: modules.filter((module) => !has(id, module)) }))
    .sort((a, b) => b.lacks.length - a.lacks.length)
}
