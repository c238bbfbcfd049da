import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { peopleApi } from '../model/people-api.ts'
import type { FiledReleaseDate } from '../model/person-file.ts'
import { obstaclesToReleaseDate } from '../model/release-date-rules.ts'
import {
  currentReleaseDate,
  datesReplacedBy,
  type ReleaseDate,
  type ReleaseDateStatement,
} from '../model/release-dates.ts'
import { backInCustodySince } from '../model/status.ts'
import { enteredBy } from './add-person.ts'
import { insertReleaseDate, setSuperseded, setWithdrawn } from './entry-store.ts'
import { readHistories } from './history-store.ts'
import { readPersonFile } from './person-file.ts'
import { recordsOf, requirePersonToChange } from './person-store.ts'
import { settle } from './settle.ts'

export const stateReleaseDate = handle(peopleApi.stateReleaseDate, {
  permission: 'people:write',
  concerns: ({ id }) => id,
  async run(context, { id, ...statement }) {
    const { tx, today } = context
    const person = await requirePersonToChange(tx, id)
    const { releaseDates, statuses } = await readHistories(tx, await recordsOf(tx, id))
    const backSince = backInCustodySince(statuses, today.toString())
    refuseIfAny([
      ...obstaclesToReleaseDate(statement, { birth: person, today: today.toString() }),
      ...(saysWhyOrChangesNothing(statement, { releaseDates, backSince }, context)
        ? []
        : [{ code: 'why-date-changes', field: 'why' } as const]),
    ])
    await addReleaseDate(context, id, statement, releaseDates)
    return settle(context, id, person)
  },
  again: ({ tx, today }, { id }) => readPersonFile(tx, id, today.toString()),
})

export const withdrawReleaseDate = handle(peopleApi.withdrawReleaseDate, {
  permission: 'people:write',
  concerns: ({ id }) => id,
  async run(context, { id, releaseDateId, why }) {
    const { tx, now, actor } = context
    const person = await requirePersonToChange(tx, id)
    const { releaseDates } = await readHistories(tx, await recordsOf(tx, id))
    const date = releaseDates.find((candidate) => candidate.id === releaseDateId) ?? notFound()
    if (date.withdrawn !== null) refuse('release-date-withdrawn')
    const withdrawn = { withdrawnAt: now.toString(), withdrawnBy: actor.userId, withdrawnWhy: why }
    await setWithdrawn(tx, date.id, withdrawn)
    return settle(context, id, person)
  },
  again: ({ tx, today }, { id }) => readPersonFile(tx, id, today.toString()),
})

const standingAmong = (dates: FiledReleaseDate[]) => dates.filter((date) => date.withdrawn === null)

const asCandidate = (statement: ReleaseDateStatement, { now }: Pick<Context, 'now'>): ReleaseDate => ({
  id: 'new',
  ...statement,
  recordedAt: now.toString(),
  supersededBy: null,
})

function saysWhyOrChangesNothing(
  statement: ReleaseDateStatement,
  { releaseDates, backSince }: { releaseDates: FiledReleaseDate[]; backSince: string | null },
  context: Context,
): boolean {
  if (statement.why !== null && statement.why.trim() !== '') return true
  const standing = standingAmong(releaseDates)
  const current = currentReleaseDate(standing, backSince)
  const next = currentReleaseDate([...standing, asCandidate(statement, context)], backSince)
  return current === null || current.day === next?.day
}

/** Enters a statement and marks what it replaces; nothing is overwritten. */
export async function addReleaseDate(
  context: Context,
  personId: string,
  statement: ReleaseDateStatement,
  dates: FiledReleaseDate[],
): Promise<void> {
  const id = await insertReleaseDate(context.tx, personId, statement, enteredBy(context))
  const replaced = datesReplacedBy({ ...asCandidate(statement, context), id }, standingAmong(dates))
  await setSuperseded(
    context.tx,
    replaced.map((date) => date.id),
    id,
  )
}
