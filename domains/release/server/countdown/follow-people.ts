import { type RawBuilder, sql } from 'kysely'
import { react, type Schedule } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import { beginWhereDue } from './begin.ts'
import './events.ts'
import { noteMoves } from './moves.ts'
import { type ReleaseChange, syncReleases } from './sync.ts'

/** The releases of these people say what their histories say; whoever listens is told, and countdowns begin or move. */
async function follow(context: SystemContext, people: string[]): Promise<void> {
  if (people.length === 0) return
  const changes = await syncReleases(context.tx, people, context.today)
  tellOf(context, changes)
  await noteMoves(context, changes)
  await beginWhereDue(context, people)
}

function tellOf({ tell }: SystemContext, changes: ReleaseChange[]): void {
  for (const { before, after } of changes) {
    const concerned = { releaseId: after.id, personId: after.personId }
    if (before?.state !== after.state && after.state === 'happened') tell('release.happened', concerned)
    else if (before?.state !== after.state && after.state === 'called-off')
      tell('release.called-off', concerned)
    else if (before?.state === 'ahead' && after.state === 'ahead' && before.plannedDay !== after.plannedDay)
      tell('release.moved', concerned)
  }
}

const followOne = (
  event: 'people.added' | 'people.status-changed' | 'people.release-date-changed' | 'people.moved-prison',
) =>
  react({
    event,
    name: `release.follow-${event.slice('people.'.length)}`,
    concerns: ({ personId }) => personId,
    run: (context, { personId }) => follow(context, [personId]),
  })

const followBoth = (event: 'people.merged' | 'people.merge-undone') =>
  react({
    event,
    name: `release.follow-${event.slice('people.'.length)}`,
    concerns: ({ personId }) => personId,
    run: (context, { personId, intoId }) => follow(context, [personId, intoId]),
  })

const followTransfer = react({
  event: 'people.transferred',
  name: 'release.follow-transferred',
  concerns: ({ personId }) => personId,
  async run(context, { personId, toUnitId }) {
    await follow(context, [personId])
    // Colleagues of the former unit no longer see the person: they cannot answer for anything either.
    await sql`update guarantee_items i set person_in_charge = null, version = i.version + 1
      where i.person_id = ${personId} and i.state = 'open' and i.person_in_charge is not null
        and not exists (select from access.role_assignments a where a.user_id = i.person_in_charge and a.unit_id = ${toUnitId}
          and (a.ends is null or a.ends > access.today()))`.execute(context.tx)
  },
})

const followImport = react({
  event: 'people.imported',
  name: 'release.follow-imported',
  concerns: () => null,
  run: (context, { importId }) =>
    followAll(context, sql`select id from people where import_id = ${importId}`),
})

const followUndoneImport = react({
  event: 'people.import-undone',
  name: 'release.follow-import-undone',
  concerns: () => null,
  run: (context) => followAll(context, strayed(context)),
})

export const peopleFollowed = [
  followOne('people.added'),
  followOne('people.status-changed'),
  followOne('people.release-date-changed'),
  followOne('people.moved-prison'),
  followBoth('people.merged'),
  followBoth('people.merge-undone'),
  followTransfer,
  followImport,
  followUndoneImport,
]

/** Of whom the mirror says something else than the histories: a status entered for a day long ago tells nobody. */
const strayed = ({ today }: SystemContext) => sql`
  with told as (select person_id, day from release_ways_out(null, ${today.toString()})),
  mirrored as (select coalesce(p.merged_into, p.id) as person_id, r.day from releases r join people p on p.id = r.person_id
    where r.state = 'happened'),
  ahead as (select * from releases where state = 'ahead')
  select person_id as id from ((table told except table mirrored) union (table mirrored except table told)) differing
  union select coalesce(p.merged_into, p.id) from people p left join ahead r on r.person_id = p.id
    where (p.active and p.merged_into is null and (p.status is null or p.status in ('remand', 'pre-trial-house-arrest', 'serving',
        'temporary-leave', 'interrupted-sentence', 'serving-at-home', 'returned-to-custody'))) is distinct from (r.id is not null)
      or r.id is not null and (r.planned_day, r.unit_id) is distinct from (p.release_day, p.unit_id)`

/** So many at a time, that nobody waits for the locks of thousands. */
const atOnce = 500

async function followAll(context: SystemContext, which: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string }>`${which}`.execute(context.tx)
  for (let from = 0; from < rows.length; from += atOnce)
    await follow(
      context,
      rows.slice(from, from + atOnce).map(({ id }) => id),
    )
}

/** Early each day: what strayed is put right, and countdowns begin for whoever came within the horizon overnight. */
export const keepCountdowns: Schedule = {
  name: 'release.keep-countdowns',
  cron: '25 0 * * *',
  async run(context) {
    await followAll(context, strayed(context))
    await beginWhereDue(context, 'everybody')
  },
}
