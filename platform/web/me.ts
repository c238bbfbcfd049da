import { useCallback } from 'react'
import { accessApi } from '#platform/access/access-api.ts'
import { useAnswer } from './calls/use-answer.ts'

export type { Me, Step } from '#platform/access/access-api.ts'

/** The answer about the person at the screen; kept, and asked again when the window comes back. */
export const useMe = () => useAnswer(accessApi.me, {})

/** What was held when the pages were last open: a session that ends must not take a half-written page from the screen. */
let lastHeld: string[] | undefined

/** Whether the person at the screen holds the permission; nothing asked for is always held. */
export function useMay(): (permission: string | undefined) => boolean {
  const me = useMe().data
  if (me?.step === 'ready') lastHeld = me.permissions
  const held = lastHeld ?? me?.permissions
  return useCallback((permission) => permission === undefined || held?.includes(permission) === true, [held])
}
