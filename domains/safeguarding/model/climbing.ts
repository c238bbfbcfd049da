import type { Worry } from './worry.ts'

/** After so many minutes in which nobody took it over a worry goes to the deputy, and after so many to the managers. */
const minutesUntil = {
  urgent: { deputy: 15, managers: 60 },
  other: { deputy: 240, managers: 720 },
}

/** How far a worry has to climb now; null where it is as far as it should be. */
export function climbDue(
  { kind, raisedAt, climbed }: Pick<Worry, 'kind' | 'raisedAt'> & { climbed: number },
  now: Temporal.Instant,
): 1 | 2 | null {
  const { deputy, managers } =
    minutesUntil[kind === 'danger-to-life' || kind === 'child' ? 'urgent' : 'other']
  const waited = now.since(Temporal.Instant.from(raisedAt)).total('minutes')
  if (waited >= managers) return climbed < 2 ? 2 : null
  return waited >= deputy && climbed < 1 ? 1 : null
}
