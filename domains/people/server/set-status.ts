import { type Context, handle } from '#platform/operations/handler.ts'
import { type Reason, refuseIfAny } from '#platform/problem.ts'
import { placeOn } from '../model/custody.ts'
import { peopleApi } from '../model/people-api.ts'
import { obstaclesToReleaseDate } from '../model/release-date-rules.ts'
import type { ReleaseDateStatement } from '../model/release-dates.ts'
import { obstaclesToStatusChange, type PersonStatus, type StatusChange } from '../model/status.ts'
import { enteredBy } from './add-person.ts'
import { endPlace, insertStatus } from './entry-store.ts'
import { type Histories, readHistories } from './history-store.ts'
import { readPersonFile } from './person-file.ts'
import { recordsOf, requirePersonToChange } from './person-store.ts'
import { addReleaseDate } from './release-dates.ts'
import { settle } from './settle.ts'

export const setStatus = handle(peopleApi.setStatus, {
  permission: 'people:write',
  concerns: ({ id }) => id,
  async run(context, { id, ...change }) {
    const { tx } = context
    const person = await requirePersonToChange(tx, id)
    const histories = await readHistories(tx, await recordsOf(tx, id))
    const today = context.today.toString()
    refuseIfAny(obstaclesToStatusChange(change, { birth: person, today, spells: histories.statuses }))
    await enterStatus(context, id, change, histories)
    return settle(context, id, person)
  },
  again: ({ tx, today }, { id }) => readPersonFile(tx, id, today.toString()),
})

export const releaseToday = handle(peopleApi.releaseToday, {
  permission: 'people:write',
  concerns: ({ id }) => id,
  async run(context, { id, status, day, source, saidBy, why }) {
    const { tx } = context
    const person = await requirePersonToChange(tx, id)
    const histories = await readHistories(tx, await recordsOf(tx, id))
    const today = context.today.toString()
    const change: StatusChange = { status, from: day, source, saidBy, note: why }
    const statement = unplannedRelease(day, today, source, why)
    refuseIfAny(
      onDay([
        ...obstaclesToStatusChange(change, { birth: person, today, spells: histories.statuses }),
        ...obstaclesToReleaseDate(statement, { birth: person, today }),
      ]),
    )
    await enterStatus(context, id, change, histories)
    await addReleaseDate(context, id, statement, histories.releaseDates)
    return settle(context, id, person)
  },
  again: ({ tx, today }, { id }) => readPersonFile(tx, id, today.toString()),
})

const unplannedRelease = (
  day: string,
  today: string,
  source: StatusChange['source'],
  why: string | null,
): ReleaseDateStatement => ({
  kind: 'confirmed',
  day,
  unknownBecause: null,
  certainty: 'certain',
  earliest: null,
  latest: null,
  unplanned: true,
  source,
  statedOn: today,
  why,
})

/** The form has one day for both; what both say about it is said once. */
function onDay(reasons: Reason[]): Reason[] {
  const field = (name: string | undefined) => (name === 'status' ? 'status' : 'day')
  const told = reasons.map((reason) => ({ ...reason, field: field(reason.field) }))
  return told.filter(
    (reason) =>
      !(
        reason.code === 'unplanned-needs-day-past' && told.some((other) => other.code === 'status-in-future')
      ),
  )
}

const leavingForGood: readonly PersonStatus[] = [
  ...(['conditionally-released', 'released', 'deported', 'moved-away', 'dead', 'closed'] as const),
]

async function enterStatus(
  context: Context,
  id: string,
  change: StatusChange,
  { places }: Histories,
): Promise<void> {
  await insertStatus(context.tx, id, change, enteredBy(context))
  if (!leavingForGood.includes(change.status)) return
  // A stay that nobody ends would come back to life with the next time in custody.
  const place = placeOn(places, change.from)
  if (place !== null && place.until === null) await endPlace(context.tx, place.id, change.from)
}
