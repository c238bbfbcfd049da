import { useEffect, useRef } from 'react'
import { call, useCommand } from '#platform/web/index.ts'
import type { AwaitedRelease, ReleaseBoard } from '../model/board.ts'
import { releaseApi } from '../model/release-api.ts'

const dayOf = ({ personId, day }: AwaitedRelease) => ({ personId, day })
export const hasMoved = ({ warnings }: AwaitedRelease) => warnings.includes('moved-since-seen')

/**
 * Whoever is on the screen for the first time is remembered with the day that stands there, so that a later move can be
 * told. What has moved since is remembered only when the reader says so.
 */
export function useSeen(board: ReleaseBoard | undefined) {
  const told = useRef(new Set<string>())
  const { run, pending } = useCommand(releaseApi.markSeen)
  useEffect(() => {
    const fresh = (board?.people ?? []).filter(
      ({ lastSeen, personId }) => lastSeen === null && !told.current.has(personId),
    )
    if (fresh.length === 0) return
    for (const { personId } of fresh) told.current.add(personId)
    // Nobody waits for it, and the next look makes up for one that did not get through.
    call(releaseApi.markSeen, { seen: fresh.slice(0, 5000).map(dayOf) }).catch(() => undefined)
  }, [board])
  return { seen: (people: AwaitedRelease[]) => void run({ seen: people.map(dayOf) }), pending }
}
