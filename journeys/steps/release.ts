import { vi } from 'vitest'
import { countdownApi } from '../../domains/release/model/index.ts'
import type { Calls } from './calls.ts'

/** The release of somebody whose date was just stated, once its countdown has begun by itself. */
export const releaseBegun = (maria: Calls, personId: string): Promise<string> =>
  vi.waitFor(
    async () => {
      const [release] = (await maria.ask(countdownApi.ofPerson, { personId })).releases
      if (!release?.begunOn) throw new Error('the countdown has not begun')
      return release.id
    },
    { timeout: 30_000, interval: 200 },
  )
