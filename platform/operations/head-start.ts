import { isDeepStrictEqual } from 'node:util'
import type { Actor } from './handler.ts'

/** Who last asked with a session: a guess at who asks now, never an answer to it. */
const lastActors = new Map<string, Actor>()
const mostActors = 10_000

/**
 * Lets a reading travel with its opening instead of waiting for it, for whoever asked last with this session. The database
 * shows it what the opening has opened and nothing more, whatever was guessed; nobody looks at what came of it before.
 */
export function headStart(
  token: string,
  run: (actor: Actor) => Promise<unknown>,
): Promise<PromiseSettledResult<unknown> & { guess: Actor }> | null {
  const guess = lastActors.get(token)
  if (!guess) return null
  return Promise.allSettled([(async () => run(guess))()]).then(([outcome]) => ({ ...outcome, guess }))
}

/**
 * Whether the guess was right; the next one will be this actor. What was begun is held against the guess it was begun with: another
 * request of the same session may have put the next guess right meanwhile.
 */
export function wasGuessed(token: string, actor: Actor, guess = lastActors.get(token)): boolean {
  if (isDeepStrictEqual(guess, actor)) return true
  if (lastActors.size >= mostActors) lastActors.clear()
  lastActors.set(token, actor)
  return false
}
