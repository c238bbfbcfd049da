import { recordModulesDone, takeBackModules } from '#domains/volunteers/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { CourseRow, SignUp } from '../model/course.ts'
import { lastDay } from '../model/day-rules.ts'
import { listSignUps } from './sign-up-store.ts'

type Course = Pick<CourseRow, 'id' | 'days' | 'modules'>

/** Lets the modules of a completed course count for a volunteer, or no longer, as their attendance says now. */
export async function countModules(
  { tx, actor, now }: Context,
  { days, modules }: Course,
  { id, volunteer, completed }: Pick<SignUp, 'id' | 'volunteer' | 'completed'>,
): Promise<void> {
  const by = { volunteerId: volunteer.id, sourceId: id, now: now.toString() }
  await takeBackModules(tx, { ...by, by: actor.userId })
  const day = lastDay(days)
  if (completed && day !== null)
    await recordModulesDone(tx, { ...by, modules, day, recordedBy: actor.userId })
}

/** The same for everybody on a course, after it was changed. */
export async function settleModules(context: Context, course: Course): Promise<void> {
  for (const signUp of await listSignUps(context.tx, course))
    if (signUp.marks.length > 0) await countModules(context, course, signUp)
}
