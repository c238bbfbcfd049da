import type { OutputOf } from '#platform/operations/operation.ts'
import type { Texts, WayLent } from '#platform/web/index.ts'
import { plansApi } from '../../model/plans-api.ts'

/** Each day on which the plan was looked at together. */
const lend = ({ reviews }: OutputOf<typeof plansApi.show>, { t }: Texts): WayLent => ({
  marks: reviews.map(({ id, heldOn, how }) => ({
    ...{ id: `review ${id}`, day: heldOn, look: 'duty', short: '' },
    long: t('plans.way.review', { how: t(`plans.said.${how}`) }),
  })),
  stretches: [],
})

export default { ask: plansApi.show, lend }
