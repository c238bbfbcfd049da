import { type ExpressionBuilder, sql } from 'kysely'
import { awaitsRelease, personStatuses } from '#domains/people/model/index.ts'
import type { Tables, Tx } from '#platform/operations/tx.ts'
import type { BoardFilter } from '../model/board.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    releaseSeen: { userId: string; personId: string; day: string | null; seenAt: string }
  }
}

const statusesAhead = personStatuses.filter(awaitsRelease)

/** Release still ahead, or nobody has said yet where they are. */
const awaits = (eb: ExpressionBuilder<Tables, 'people'>) =>
  eb.and([
    eb('people.active', '=', true),
    eb('people.mergedInto', 'is', null),
    eb.or([eb('people.status', 'is', null), eb('people.status', 'in', statusesAhead)]),
  ])

type Window = Pick<BoardFilter, 'unitId' | 'prison' | 'responsible' | 'status'> & {
  today: string
  from: string
  until: string
}

const matches =
  (filter: Omit<Window, 'today' | 'from' | 'until'>) => (eb: ExpressionBuilder<Tables, 'people'>) => {
    const { unitId, prison, responsible, status } = filter
    return eb.and([
      awaits(eb),
      ...(unitId === undefined ? [] : [eb('people.unitId', '=', unitId)]),
      ...(prison === undefined ? [] : [eb('people.prison', '=', prison)]),
      ...(status === undefined ? [] : [eb('people.status', '=', status)]),
      ...(responsible === undefined
        ? []
        : responsible === 'nobody'
          ? [eb('people.responsibleId', 'is', null)]
          : [eb(sql<string>`people.responsible_id::text`, '=', responsible)]),
    ])
  }

/** Whoever entered the current day knows it, so it is no news to them; asked only where it differs from what they saw. */
const enteredBy = (userId: string) => sql<
  boolean | null
>`case when seen.day is distinct from people.release_day then exists (
  select from release_dates entered
  where entered.person_id = people.id and entered.recorded_by = ${userId}
    and entered.day is not distinct from people.release_day
    and entered.superseded_by is null and entered.withdrawn_at is null) end`

/** Everybody the board shows, with what this user saw last: those passed, those in the window, those without a day. */
export const listAwaited = (tx: Tx, userId: string, window: Window) =>
  tx
    .selectFrom('people')
    .innerJoin('units', 'units.id', 'people.unitId')
    .leftJoin('access.colleagues as colleague', 'colleague.id', 'people.responsibleId')
    .leftJoin('releaseSeen as seen', (join) =>
      join.onRef('seen.personId', '=', 'people.id').on('seen.userId', '=', userId),
    )
    .select([
      'people.id as personId',
      'people.givenName',
      'people.familyName',
      'people.calledName',
      'people.displayName',
      'people.sortName',
      'people.unitId',
      'units.name as unit',
      'people.prison',
      'people.status',
      'people.responsibleId',
      'colleague.name as responsible',
      'people.releaseDay',
      'people.releaseKind',
      'people.releaseCertainty',
      'people.releaseUnknownBecause',
      'people.releaseEarliest',
      'people.releaseLatest',
      'seen.personId as seenId',
      'seen.day as seenDay',
      enteredBy(userId).as('enteredByReader'),
    ])
    .where(matches(window))
    .where((eb) =>
      eb.or([
        eb('people.releaseDay', 'is', null),
        eb('people.releaseDay', '<', window.today),
        eb.between('people.releaseDay', window.from, window.until),
      ]),
    )
    .orderBy('people.releaseDay', (order) => order.asc().nullsLast())
    .orderBy('people.sortName')
    .orderBy('people.id')
    .execute()

export async function countLater(tx: Tx, window: Window): Promise<number> {
  const { later } = await tx
    .selectFrom('people')
    .select((eb) => eb.fn.countAll<number>().as('later'))
    .where(matches(window))
    .where('people.releaseDay', '>', window.until)
    .executeTakeFirstOrThrow()
  return Number(later)
}

/** Which units, prisons and colleagues there are to filter by. */
export const listChoices = (tx: Tx) =>
  tx
    .selectFrom('people')
    .innerJoin('units', 'units.id', 'people.unitId')
    .leftJoin('access.colleagues as colleague', 'colleague.id', 'people.responsibleId')
    .select([
      'people.unitId',
      'units.name as unit',
      'people.prison',
      'people.responsibleId',
      'colleague.name as responsible',
    ])
    .distinct()
    .where(awaits)
    .execute()

/** Remembers what was looked at; people whom the user may not see are passed over in silence. */
export async function rememberSeen(
  tx: Tx,
  userId: string,
  seen: readonly { personId: string; day: string | null }[],
  at: string,
): Promise<void> {
  await sql`insert into release_seen (user_id, person_id, day, seen_at)
    select distinct on (looked.person_id) ${userId}::uuid, looked.person_id, looked.day, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(seen.map(({ personId, day }) => ({ person_id: personId, day })))}::jsonb)
      as looked (person_id uuid, day date)
    join people on people.id = looked.person_id
    on conflict (user_id, person_id) do update set day = excluded.day, seen_at = excluded.seen_at`.execute(tx)
}
