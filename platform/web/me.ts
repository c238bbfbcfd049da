import { useCallback } from 'react'
import { accessApi } from '#platform/access/access-api.ts'
import { useAnswer } from './calls/use-answer.ts'

export type { Me, Step } from '#platform/access/access-api.ts'

/** The answer about the person at the screen; kept, and asked again when the window comes back. */
export const useMe = () => useAnswer(accessApi.me, {})

/** Whether the person at the screen holds the permission; nothing asked for is always held. */
export function useMay(): (permission: string | undefined) => boolean {
  const held = useMe().data?.permissions
  return useCallback((permission) => permission === undefined || held?.includes(permission) === true, [held])
}
