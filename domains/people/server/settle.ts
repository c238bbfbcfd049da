import type { EventName } from '#platform/events/event.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { PersonFile } from '../model/person-file.ts'
import { columnsAsOfNow, setAsOfNow } from './as-of-now.ts'
import { readPersonFile } from './person-file.ts'
import type { PersonRecord } from './person-store.ts'

/** After an entry: the "as of now" columns follow the history, and whoever listens is told what is different now. */
export async function settle(
  { tx, today, tell }: Pick<Context, 'tx' | 'today' | 'tell'>,
  id: string,
  before?: PersonRecord,
): Promise<PersonFile> {
  const file = await readPersonFile(tx, id, today.toString())
  const columns = columnsAsOfNow(file)
  await setAsOfNow(tx, [{ id, ...columns }])
  if (before) for (const event of differences(before, columns)) tell(event, { personId: id })
  return file
}

type PersonEvent = Extract<
  EventName,
  'people.status-changed' | 'people.moved-prison' | 'people.release-date-changed'
>

export function differences(before: PersonRecord, after: ReturnType<typeof columnsAsOfNow>): PersonEvent[] {
  const told: PersonEvent[] = []
  if (before.status !== after.status) told.push('people.status-changed')
  // Who leaves custody has not moved to another prison.
  if (after.prison !== null && before.prison !== after.prison) told.push('people.moved-prison')
  const moved =
    before.releaseDay !== after.release_day ||
    before.releaseUnknownBecause !== after.release_unknown_because ||
    before.releaseKind !== after.release_kind ||
    before.releaseCertainty !== after.release_certainty ||
    before.releaseEarliest !== after.release_earliest ||
    before.releaseLatest !== after.release_latest
  if (moved) told.push('people.release-date-changed')
  return told
}
