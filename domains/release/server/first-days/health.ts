import { sql } from 'kysely'
import { emergencyNumbers } from '#domains/safeguarding/model/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { Problem, type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'
import {
  clinicWithinDays,
  type HealthFile,
  type HealthGuard,
  missingIn,
  needOf,
  nothingSaid,
} from '../../model/first-days/health.ts'
import { requireRelease } from '../gate/gate-store.ts'
import './tables.ts'

type Row = { isOpen: boolean; mayWrite: boolean; needs: string | null; country: string }
type Filed = HealthFile & { personId: string }

/** What protects somebody in the first days; whoever has no part in what is about health hears only that. */
async function readHealth({ tx }: Context, id: string): Promise<Filed> {
  const { personId, day } = await requireRelease(tx, id)
  const { rows } = await sql<Row>`select o.is_open, is_open(q.id, q.unit_id || q.shared_units, 'health',
        (select compartments_open('unit', 'write')), (select compartments_open('caseload', 'write')), (select access.entrusted())) as may_write,
      case when o.is_open then has_substance_need(q.id) end as needs, (select country from access.organisation) as country
    from people p join people q on q.id = coalesce(p.merged_into, p.id) cross join lateral (select is_open(q.id, q.unit_id || q.shared_units,
      'health', (select compartments_open('unit', 'read')), (select compartments_open('caseload', 'read')), (select access.entrusted()))) o
    where p.id = ${personId}`.execute(tx)
  const { isOpen, mayWrite, needs, country } = rows[0]!
  const { version = 0, ...said } =
    (await tx
      .selectFrom('releaseHealth')
      .select(['version', ...(Object.keys(nothingSaid) as (keyof HealthGuard)[])])
      .where('releaseId', '=', id)
      .executeTakeFirst()) ?? {}
  const guard = { ...nothingSaid, ...said } as HealthGuard
  const need = needOf(guard.substanceNeed, needs)
  return {
    ...{ id, version, personId, isOpen: isOpen ?? false, mayWrite: mayWrite ?? false, day },
    guard: isOpen ? guard : null,
    need: isOpen ? need : 'unknown',
    missing: isOpen && need === 'yes' ? missingIn(guard) : [],
    clinicBy:
      isOpen && day !== null ? Temporal.PlainDate.from(day).add({ days: clinicWithinDays }).toString() : null,
    emergency: emergencyNumbers(country),
  }
}

const personOf = (_input: unknown, file: unknown) => (file as Filed | undefined)?.personId ?? null

const showHealth = handle(firstDaysApi.health, {
  permission: 'release:read',
  concerns: personOf,
  run: (context, { id }) => readHealth(context, id),
})

/** A day belongs to what was done; what was not done has none. */
function obstaclesToGuard(guard: HealthGuard, today: string): Reason[] {
  const reasons: Reason[] = []
  for (const field of ['toleranceTalkOn', 'naloxoneOn'] as const)
    if (guard[field] !== null && guard[field] > today) reasons.push({ code: 'first-days-in-future', field })
  if (guard.clinic === 'booked' && guard.clinicOn === null)
    reasons.push({ code: 'clinic-needs-day', field: 'clinicOn' })
  return reasons
}

const setHealth = handle(firstDaysApi.setHealth, {
  permission: 'release:write',
  concerns: personOf,
  async run(context, { id, version, ...guard }) {
    const { tx, actor, now } = context
    const file = await readHealth(context, id)
    if (!file.mayWrite) refuse('health-not-yours')
    refuseIfAny(obstaclesToGuard(guard, context.today.toString()))
    if (version !== file.version) throw new Problem('out-of-date', [{ code: 'out-of-date' }], file)
    const row = { ...guard, version: version + 1, saidAt: now.toString(), saidBy: actor.userId }
    await tx
      .insertInto('releaseHealth')
      .values({ releaseId: id, personId: file.personId, ...row })
      .onConflict((conflict) => conflict.column('releaseId').doUpdateSet(row))
      .execute()
    return readHealth(context, id)
  },
  again: (context, { id }) => readHealth(context, id),
})

export const healthHandlers = [showHealth, setHealth]
