import type { Updateable } from 'kysely'
import type { Context } from '#platform/operations/handler.ts'
import { refuse, requireVersion } from '#platform/problem.ts'
import type { Match } from '../model/match.ts'
import { type MatchStep, type Pause, stateAfter } from '../model/steps.ts'
import { type MatchRecord, matchOf, requireMatch, requireMatchToChange } from './match-store.ts'
import type { MatchesTable } from './tables.ts'

type Working = Pick<Context, 'tx' | 'now'>

/** The match as it is now, if the change was based on it and the step is open from where it stands. */
export async function requireOpenStep(
  { tx }: Pick<Context, 'tx'>,
  { id, version }: { id: string; version?: number },
  step: MatchStep,
): Promise<MatchRecord> {
  const match = await requireMatchToChange(tx, id)
  if (version !== undefined) requireVersion(matchOf(match), version)
  if (stateAfter(match.state, step) === null) refuse('step-not-open')
  return match
}

/** What a match waits for after a step that pauses it; any other step that moves it has ended the wait. */
const pausedBy: Partial<Record<MatchStep, Pause>> = { pause: 'back-in-custody', 'move-unit': 'moved-unit' }

type Taken = {
  day: string
  reason?: string | null
  words?: string | null
  change?: Updateable<MatchesTable>
}

/** Takes one step: the match moves as the table of steps says, and the step is written down. */
export async function takeStep(
  { tx, now }: Working,
  match: Pick<MatchRecord, 'id' | 'personId' | 'state'>,
  step: MatchStep,
  { day, reason = null, words = null, change = {} }: Taken,
): Promise<void> {
  const state = stateAfter(match.state, step) ?? refuse('step-not-open')
  const isMoved = state !== match.state || pausedBy[step] !== undefined
  const moved = isMoved ? { state, stateSince: day, pausedBecause: pausedBy[step] ?? null } : {}
  await tx
    .updateTable('matches')
    .set(({ eb }) => ({ ...change, ...moved, version: eb('version', '+', 1) }))
    .where('id', '=', match.id)
    .execute()
  await tx
    .insertInto('matchSteps')
    .values({
      ...{ matchId: match.id, personId: match.personId, step, state, day, reason, words },
      recordedAt: now.toString(),
    })
    .execute()
}

/** A step that a person at the screen takes, from the check to the answer. */
export async function step(
  context: Context,
  which: { id: string; version: number },
  name: MatchStep,
  taken: (match: MatchRecord) => Taken | Promise<Taken>,
): Promise<Match> {
  const match = await requireOpenStep(context, which, name)
  await takeStep(context, match, name, await taken(match))
  return requireMatch(context.tx, which.id)
}

/** How every command about a match reads it again. */
export const againMatch = ({ tx }: Pick<Context, 'tx'>, _input: unknown, id: string): Promise<Match> =>
  requireMatch(tx, id)
