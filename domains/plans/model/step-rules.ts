import type { Reason } from '#platform/problem.ts'
import type { NewStep, Step } from './step.ts'

/** The day on which a step is due: its own, or so many days from the release as it stands today. */
export function dueOf(
  { dueDay, dueOffset }: Pick<Step, 'dueDay' | 'dueOffset'>,
  releaseDay: string | null,
): string | null {
  if (dueDay !== null) return dueDay
  if (dueOffset === null || releaseDay === null) return null
  return Temporal.PlainDate.from(releaseDay).add({ days: dueOffset }).toString()
}

export const isStepOverdue = ({ state, due }: Pick<Step, 'state' | 'due'>, today: string): boolean =>
  state === 'open' && due !== null && due < today

type Planned = Pick<NewStep, 'ownerKind' | 'ownerId' | 'ownerName' | 'dueDay' | 'dueOffset'>

/** Why a step cannot be planned so. */
export function obstaclesToStep({ ownerKind, ownerId, ownerName, dueDay, dueOffset }: Planned): Reason[] {
  const reasons: Reason[] = []
  if (dueDay !== null && dueOffset !== null) reasons.push({ code: 'step-due-twice', field: 'dueOffset' })
  if (ownerKind === 'staff' && ownerId === null) reasons.push({ code: 'missing', field: 'ownerId' })
  if (ownerKind === 'partner' && !ownerName?.trim()) reasons.push({ code: 'missing', field: 'ownerName' })
  if (ownerKind !== 'staff' && ownerId !== null) reasons.push({ code: 'step-owner-twice', field: 'ownerId' })
  if (ownerKind !== 'partner' && ownerName !== null)
    reasons.push({ code: 'step-owner-twice', field: 'ownerName' })
  return reasons
}

/** Open ones first, the nearest day before the later, those without a day last; what is closed in the order it was closed. */
export const byUrgency = (a: Step, b: Step): number =>
  Number(a.state !== 'open') - Number(b.state !== 'open') ||
  (a.state === 'open'
    ? (a.due ?? '9999').localeCompare(b.due ?? '9999')
    : (b.doneOn ?? b.droppedOn ?? '').localeCompare(a.doneOn ?? a.droppedOn ?? ''))
