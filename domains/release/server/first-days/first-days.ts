import { sql } from 'kysely'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { Problem, type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import { firstDaysLast } from '../../model/first-days/dues.ts'
import type { FirstDaysFile } from '../../model/first-days/first-days.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'
import { listColleagues, listMatches, requireRelease } from '../gate/gate-store.ts'
import { readFirstDays } from './first-days-store.ts'

const longestShown = 21

/** Who came out in the last fourteen days; and whoever was not reached since then, a week longer. */
const listFirstDays = handle(firstDaysApi.list, {
  permission: 'release:read',
  concerns: (_input, list) => list?.releases.map(({ personId }) => personId) ?? null,
  async run({ tx, today: date }, { unitId }) {
    const today = date.toString()
    const inUnit = unitId === undefined ? sql`` : sql`and p.unit_id = ${unitId}`
    const found = await readFirstDays(
      tx,
      sql`r.day between ${today}::date - ${longestShown}::int and ${today} ${inUnit}`,
      { today },
    )
    const releases = found.filter(({ dayNumber, overdue }) => dayNumber <= firstDaysLast || overdue !== null)
    return { today, releases }
  },
})

type Filed = FirstDaysFile & { personId: string }

async function readFile({ tx, today: date, actor }: Context, id: string): Promise<Filed> {
  const today = date.toString()
  const { personId, unitId } = await requireRelease(tx, id)
  const [firstDays = null] = await readFirstDays(tx, sql`r.id = ${id}`, { today })
  const matches = await listMatches(tx, personId, actor.language)
  const colleagues = await listColleagues(tx, unitId, today)
  return {
    ...{ id, today, firstDays, personId, colleagues, attempts: await listAttempts(tx, id) },
    matches: matches.map(({ matchId, name }) => ({ matchId, name })),
  }
}

async function listAttempts(tx: Tx, id: string): Promise<FirstDaysFile['attempts']> {
  const { rows } = await sql<FirstDaysFile['attempts'][number]>`select f.id, f.day, f.how, f.reached,
      coalesce(v.display_name, c.name) as by
    from first_contacts f left join access.colleagues c on f.by_kind = 'staff' and c.id = f.by_id
      left join volunteers v on f.by_kind = 'volunteer' and v.id = f.by_id
    where f.release_id = ${id} order by f.day desc, f.recorded_at desc limit 100`.execute(tx)
  return rows
}

const personOf = (_input: unknown, file: unknown) => (file as Filed | undefined)?.personId ?? null

const showFirstDays = handle(firstDaysApi.show, {
  permission: 'release:read',
  concerns: personOf,
  run: (context, { id }) => readFile(context, id),
})

/** Names who keeps in touch; until then it follows from who meets at the gate, or who is responsible. */
const nameFirstDays = handle(firstDaysApi.name, {
  permission: 'release:write',
  concerns: personOf,
  async run(context, { id, version, matchId, userId }) {
    const { tx } = context
    const { personId, matches, colleagues } = await readFile(context, id)
    const reasons: Reason[] = []
    if ((matchId === null) === (userId === null)) reasons.push({ code: 'first-days-one-carrier' })
    if (matchId !== null && !matches.some((one) => one.matchId === matchId))
      reasons.push({ code: 'gate-match-not-theirs', field: 'matchId' })
    if (userId !== null && !colleagues.some((one) => one.id === userId))
      reasons.push({ code: 'gate-colleague-elsewhere', field: 'userId' })
    refuseIfAny(reasons)
    const carriedBy = matchId === null ? ('staff' as const) : ('volunteer' as const)
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('firstDays')
      .values({ releaseId: id, personId, version: 1, carriedBy, matchId, userId })
      .onConflict((conflict) =>
        conflict
          .column('releaseId')
          .doUpdateSet({ carriedBy, matchId, userId, version: version + 1 })
          .where('firstDays.version', '=', version),
      )
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) throw new Problem('out-of-date', [{ code: 'out-of-date' }])
    return readFile(context, id)
  },
  again: (context, { id }) => readFile(context, id),
})

/** A colleague spoke with them, or tried to. What volunteers do is told in the log of a meeting. */
const recordContact = handle(firstDaysApi.record, {
  permission: 'release:write',
  concerns: personOf,
  async run(context, { id, day, how, reached }) {
    const { tx, actor, now, today } = context
    const release = await requireRelease(tx, id)
    const reasons: Reason[] = []
    if (release.state !== 'happened') refuse('first-days-not-out-yet')
    if (day > today.toString()) reasons.push({ code: 'first-days-in-future', field: 'day' })
    if (release.day !== null && day < release.day)
      reasons.push({ code: 'first-days-before-release', field: 'day' })
    if (how === 'message' && reached)
      reasons.push({ code: 'first-days-message-reaches-nobody', field: 'reached' })
    refuseIfAny(reasons)
    await tx
      .insertInto('firstContacts')
      .values({
        ...{
          releaseId: id,
          personId: release.personId,
          day,
          how,
          reached,
          byKind: 'staff',
          byId: actor.userId,
        },
        ...{ recordedAt: now.toString(), recordedBy: actor.userId },
      })
      .execute()
    return readFile(context, id)
  },
  again: (context, { id }) => readFile(context, id),
})

/** "I see to it": nobody further down the phone tree is called for this contact. */
const takeOverdue = handle(firstDaysApi.take, {
  permission: 'release:write',
  concerns: personOf,
  async run(context, { id, dueOn }) {
    const { tx, actor, now } = context
    const { personId } = await requireRelease(tx, id)
    await tx.deleteFrom('overdueTaken').where('releaseId', '=', id).where('dueOn', '=', dueOn).execute()
    await tx
      .insertInto('overdueTaken')
      .values({ releaseId: id, personId, dueOn, userId: actor.userId, takenAt: now.toString() })
      .execute()
    return readFile(context, id)
  },
  again: (context, { id }) => readFile(context, id),
})

export const firstDaysHandlers = [listFirstDays, showFirstDays, nameFirstDays, recordContact, takeOverdue]
