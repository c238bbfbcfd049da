import type { Tone } from '#platform/web/index.ts'
import type { PermitStanding } from '../../model/permit.ts'

export const tonesOfPermits: Record<PermitStanding, Tone> = {
  waiting: 'fjord',
  holds: 'moss',
  expiring: 'lamp',
  'not-yet': 'fjord',
  expired: 'beacon',
  refused: 'beacon',
  withdrawn: 'plain',
}

/** What wants doing stands first. */
export const orderOfPermits: Record<PermitStanding, number> = {
  ...{ expired: 0, expiring: 1, waiting: 2, 'not-yet': 3, holds: 4, refused: 5, withdrawn: 6 },
}
