import type { VolunteerFile } from '../../model/volunteers-api.ts'

export type Step = {
  name: 'offered' | 'interviewed' | 'shown' | 'approved' | 'paused' | 'ended' | 'refused'
  on: string | null
  state: 'done' | 'next' | 'ahead'
}

type Way = Pick<VolunteerFile, 'appliedOn' | 'state' | 'stateSince' | 'evidence' | 'roles'>

const first = (days: (string | null)[]): string | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null

/** The steps of a volunteer's way with the days on which they were taken; one of them is next until the way has come to rest. */
export function stepsOf({ appliedOn, state, stateSince, evidence, roles }: Way): Step[] {
  const approvedOn = first(roles.map((role) => role.approvedOn))
  const interviewedOn = first(
    evidence.filter(({ requirement }) => requirement === 'interview').map(({ seenOn }) => seenOn),
  )
  const asked = roles.filter((role) => role.state === 'wanted' || role.state === 'approved')
  const isShown =
    approvedOn !== null || asked.some(({ requirements }) => requirements.every(({ blocks }) => !blocks))
  const taken: [Step['name'], boolean, string | null][] = [
    ['offered', true, appliedOn],
    ['interviewed', interviewedOn !== null || approvedOn !== null, interviewedOn],
    ['shown', isShown, null],
    ['approved', approvedOn !== null, approvedOn],
  ]
  const isOver = state === 'ended' || state === 'refused'
  const last: Step[] = isOver || state === 'paused' ? [{ name: state, on: stateSince, state: 'done' }] : []
  const next = isOver ? undefined : taken.find(([, done]) => !done)?.[0]
  const steps = taken.map(
    ([name, done, on]): Step => ({ name, on, state: done ? 'done' : name === next ? 'next' : 'ahead' }),
  )
  // What was not reached before the end is not ahead any more.
  return [...(isOver ? steps.filter((step) => step.state === 'done') : steps), ...last]
}
