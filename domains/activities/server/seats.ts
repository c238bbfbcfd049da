import type { Context } from '#platform/operations/handler.ts'
import './events.ts'

/** Whoever waited and has a seat now is told. */
export function tellOfSeats({ tell }: Pick<Context, 'tell'>, signUpIds: string[]): void {
  for (const signUpId of signUpIds) tell('activities.seat-given', { signUpId })
}
