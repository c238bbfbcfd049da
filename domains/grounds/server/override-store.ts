import { type Generated, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { ConsentPurpose } from '../model/consent.ts'
import type { Override } from '../model/override.ts'
import { overrideStanding } from '../model/override-rules.ts'
import './disclosure-store.ts'

type Column = 'recipientKind' | 'recipientId' | 'recipientName' | 'dataGroups' | 'reason' | 'words'
type OverridesTable = Pick<Override, Column | 'personId' | 'hours' | 'askedAt'> & {
  id: Generated<string>
  version: Generated<number>
  purpose: ConsentPurpose
  askedBy: Generated<string | null>
  decision: Generated<'approved' | 'refused' | null>
  decidedAt: Generated<string | null>
  decidedBy: Generated<string | null>
  decisionWords: Generated<string | null>
  expiresAt: Generated<string | null>
  endedAt: Generated<string | null>
  endedBy: Generated<string | null>
}

declare module '#platform/operations/tx.ts' {
  interface Tables {
    groundOverrides: OverridesTable
  }
}

export const overrides = (tx: Tx) =>
  tx
    .selectFrom('groundOverrides as o')
    .innerJoin('people as person', 'person.id', 'o.personId')
    .leftJoin('access.colleagues as asker', 'asker.id', 'o.askedBy')
    .leftJoin('access.colleagues as decider', 'decider.id', 'o.decidedBy')
    .select(['o.id', 'o.version', 'o.personId', 'o.recipientKind', 'o.recipientId', 'o.recipientName'])
    .select(['o.dataGroups', 'o.reason', 'o.words', 'o.hours', 'o.askedAt', 'o.decision'])
    .select(['o.decidedAt', 'o.decisionWords', 'o.expiresAt', 'o.endedAt', 'o.askedBy'])
    .select([
      'person.displayName as personName',
      'asker.name as askedByName',
      'decider.name as decidedByName',
    ])
    .select(
      sql<
        Override['told']
      >`coalesce((select jsonb_agg(jsonb_build_object('dataGroup', d.data_group, 'disclosedAt', d.disclosed_at,
        'stoppedAt', d.stopped_at) order by d.disclosed_at) from disclosures d where d.override_id = o.id), '[]')`.as(
        'told',
      ),
    )

type OverrideRecord = Awaited<ReturnType<ReturnType<typeof overrides>['executeTakeFirstOrThrow']>>

const moment = (at: string | null) => (at === null ? null : Temporal.Instant.from(at).toString())

/** As it stands for whoever looks. */
export const shownTo =
  ({ userId }: { userId: string }, now: Temporal.Instant) =>
  ({ askedBy, decision, told, ...override }: OverrideRecord): Override => ({
    ...override,
    isMine: askedBy === userId,
    standing: overrideStanding({ decision, ...override }, now),
    // Inside JSON the database writes moments in its own way.
    told: told.map((one) => ({
      ...one,
      disclosedAt: moment(one.disclosedAt)!,
      stoppedAt: moment(one.stoppedAt),
    })),
  })

export async function requireOverride(tx: Tx, id: string): Promise<OverrideRecord> {
  return (await overrides(tx).where('o.id', '=', id).executeTakeFirst()) ?? notFound()
}
