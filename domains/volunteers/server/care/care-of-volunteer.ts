import { houseValues } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { careApi } from '../../model/care-api.ts'
import { heavySince } from '../../model/care-strain.ts'
import { talksDue } from '../../model/care-talk-rules.ts'
import { requireVolunteer } from '../volunteer-store.ts'
import { listExpenses, termsOf } from './expense-store.ts'
import { listHours, sumHours } from './hours-store.ts'
import { listTalks, talkFactsOf } from './talk-store.ts'
import { listThanks } from './thanks.ts'

const latestHours = 30

const showCare = handle(careApi.care, {
  permission: 'volunteers:write',
  concerns: () => null,
  async run({ tx, today: date }, { volunteerId }) {
    const { id, unitId, displayName, state, stateSince } = await requireVolunteer(tx, volunteerId)
    const today = date.toString()
    const talks = await listTalks(tx, id)
    const { calls, strain } = await talkFactsOf(tx, [id])
    const values = await houseValues(tx, ['talk-every'], { unitId, day: today })
    const said = strain.map(({ day, answer }) => ({ day, answer }))
    const facts = {
      ...{ state, since: stateSince, calls, heavySince: heavySince(said) },
      talks: [...talks, ...(await exitTalks(tx, id))],
      everyWeeks: values['talk-every'],
    }
    return {
      today,
      volunteer: { id, name: displayName, state },
      due: talksDue(facts),
      talks,
      strain: said,
      thanks: await listThanks(tx, id),
      hours: await listHours(tx, id, latestHours),
      year: await sumHours(tx, id, date.with({ month: 1, day: 1 }).toString()),
      expenses: await listExpenses(tx, id),
      ...(await termsOf(tx, unitId, today)),
    }
  },
})

/** An exit talk that was written down with the leaving counts as one. */
async function exitTalks(tx: Tx, volunteerId: string) {
  const rows = await tx
    .selectFrom('volunteerInterviews')
    .select('day')
    .where('volunteerId', '=', volunteerId)
    .where('kind', '=', 'exit')
    .execute()
  return rows.map(({ day }) => ({ kind: 'exit' as const, state: 'held' as const, day }))
}

export const careOfVolunteerHandlers = [showCare]
