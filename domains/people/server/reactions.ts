import { react } from '#platform/events/reaction.ts'
import { refreshAsOfNow } from './as-of-now.ts'

/** After a merge is undone each record says again what its own history says. */
export const refreshPartedRecords = react({
  event: 'people.merge-undone',
  name: 'people.refresh-parted-records',
  concerns: ({ personId }) => personId,
  async run({ tx, today }, { personId, intoId }) {
    await refreshAsOfNow(tx, [personId, intoId], today.toString())
  },
})
