import type { Tx } from '#platform/operations/tx.ts'
import type { CourseModule } from '../model/requirement.ts'

export type ModulesDone = {
  volunteerId: string
  modules: readonly CourseModule[]
  /** The day of the course. */
  day: string
  /** The course day or the attendance they come from: recorded twice, they count once. */
  sourceId: string
  recordedBy: string
  now: string
}

/** Modules done on a course count towards the requirement by themselves. */
export async function recordModulesDone(tx: Tx, done: ModulesDone): Promise<void> {
  if (done.modules.length === 0) return
  await tx
    .insertInto('volunteerEvidence')
    .values(
      done.modules.map((part) => ({
        volunteerId: done.volunteerId,
        requirement: 'course',
        part,
        seenOn: done.day,
        validUntil: null,
        source: 'course' as const,
        sourceId: done.sourceId,
        seenBy: done.recordedBy,
        recordedAt: done.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** When somebody was marked present by mistake, what came of it goes again. */
export async function takeBackModules(
  tx: Tx,
  { volunteerId, sourceId, by, now }: { volunteerId: string; sourceId: string; by: string; now: string },
): Promise<void> {
  await tx
    .updateTable('volunteerEvidence')
    .set({ takenBackAt: now, takenBackBy: by })
    .where('volunteerId', '=', volunteerId)
    .where('sourceId', '=', sourceId)
    .where('source', '=', 'course')
    .where('takenBackAt', 'is', null)
    .execute()
}
