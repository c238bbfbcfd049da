import { houseValues } from '#domains/organisation/server/index.ts'
import { requirePrison } from '#domains/partners/server/index.ts'
import { type RefusalReason, refusalReasonsOf } from '#domains/refusals/model/index.ts'
import { recordRefusal, recordYes } from '#domains/refusals/server/index.ts'
import { requireVolunteer } from '#domains/volunteers/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { invalid, refuse, refuseIfAny } from '#platform/problem.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import type { Permit } from '../model/permit.ts'
import {
  daysLeft,
  obstaclesToAnswer,
  obstaclesToAsking,
  permitStanding,
  waitingDays,
} from '../model/permit-rules.ts'
import { insertPermit, listFullPermits, listPermits, type PermitRow, requirePermit } from './permit-store.ts'

type Asking = Pick<Context, 'tx' | 'today'>

/** How permits stand today, by what each unit calls soon. */
export async function standing({ tx, today }: Asking, rows: readonly PermitRow[]): Promise<Permit[]> {
  const day = today.toString()
  const warnings = new Map<string, number>()
  for (const unitId of new Set(rows.map((row) => row.unitId))) {
    const house = await houseValues(tx, ['permit-warning'], { unitId, day })
    warnings.set(unitId, house['permit-warning'])
  }
  return rows.map(({ unitId, ...row }) => ({
    ...row,
    standing: permitStanding(row, day, warnings.get(unitId)!),
    waitingDays: waitingDays(row, day),
    daysLeft: daysLeft(row, day),
  }))
}

const permitOf = async (context: Asking, id: string): Promise<Permit> =>
  (await standing(context, [await requirePermit(context.tx, id)]))[0]!

const listThePermits = handle(meetingsApi.permits, {
  permission: 'meetings:read',
  concerns: () => null,
  async run(context, { standing: wanted, ...filter }) {
    const all = await standing(context, await listFullPermits(context.tx, filter))
    return wanted === undefined ? all : all.filter((permit) => permit.standing === wanted)
  },
})

const listPermitChoices = handle(meetingsApi.permitChoices, {
  permission: 'meetings:write',
  concerns: () => null,
  async run({ tx }) {
    const volunteers = tx
      .selectFrom('volunteers')
      .select(['id', 'displayName as name'])
      .where('state', 'in', ['in-process', 'active', 'paused'])
    const prisons = tx.selectFrom('prisons').select(['id', 'name'])
    return {
      volunteers: await volunteers.orderBy('sortName').execute(),
      prisons: await prisons.orderBy('name').execute(),
    }
  },
})

const askPermit = handle(meetingsApi.askPermit, {
  permission: 'meetings:write',
  concerns: () => null,
  async run(context, asked) {
    const { tx, today } = context
    await requireVolunteer(tx, asked.volunteerId)
    await requirePrison(tx, asked.prisonId)
    const others = await listPermits(tx, asked)
    refuseIfAny(obstaclesToAsking(asked, { today: today.toString(), others }))
    return permitOf(context, await insertPermit(tx, asked))
  },
  again: (context, _input, id) => permitOf(context, id),
})

const grantPermit = handle(meetingsApi.grantPermit, {
  permission: 'meetings:write',
  concerns: () => null,
  async run(context, { id, version, ...terms }) {
    const { tx, today, now } = context
    const permit = await requirePermit(tx, id)
    const answer = { ...terms, state: 'granted', reason: null } as const
    refuseIfAny(obstaclesToAnswer(answer, { today: today.toString(), permit }))
    await setVersioned(tx, 'permits', { id, version, state: 'granted', ...terms })
    const { name } = await requirePrison(tx, permit.prisonId)
    await recordYes(tx, {
      ...{ personId: null, unitId: permit.unitId, deciderKind: 'partner', deciderId: permit.prisonId },
      ...{ deciderName: name, decidedAt: now.toString(), source: 'prison-permit', sourceId: id },
    })
    return permitOf(context, id)
  },
  again: (context, { id }) => permitOf(context, id),
})

/** A prison's no is a record like every other. */
const refusePermit = handle(meetingsApi.refusePermit, {
  permission: 'meetings:write',
  concerns: () => null,
  async run(context, { id, version, decidedOn, reason, words }) {
    const { tx, today, now } = context
    const known = refusalReasonsOf('partner').find((code) => code === reason)
    if (!known) invalid({ code: 'not-allowed-value', field: 'reason' })
    const permit = await requirePermit(tx, id)
    const answer = { state: 'refused', decidedOn, grantedFrom: null, grantedUntil: null, reason } as const
    refuseIfAny(obstaclesToAnswer(answer, { today: today.toString(), permit }))
    await setVersioned(tx, 'permits', { id, version, state: 'refused', decidedOn, refusalReason: reason })
    const { name } = await requirePrison(tx, permit.prisonId)
    await recordRefusal(tx, {
      ...{ personId: null, unitId: permit.unitId, deciderKind: 'partner', deciderId: permit.prisonId },
      ...{ deciderName: name, decidedAt: now.toString(), source: 'prison-permit', sourceId: id },
      ...{ reason: known as RefusalReason, basis: 'judgement', words: words?.trim() || null },
    })
    return permitOf(context, id)
  },
  again: (context, { id }) => permitOf(context, id),
})

/** Not asked for any more, or given back. */
const withdrawPermit = handle(meetingsApi.withdrawPermit, {
  permission: 'meetings:write',
  concerns: () => null,
  async run(context, { id, version }) {
    const { tx, today } = context
    const { state, decidedOn } = await requirePermit(tx, id)
    if (state !== 'asked' && state !== 'granted') refuse('permit-answered-already')
    await setVersioned(tx, 'permits', {
      ...{ id, version, state: 'withdrawn', decidedOn: decidedOn ?? today.toString() },
    })
    return permitOf(context, id)
  },
  again: (context, { id }) => permitOf(context, id),
})

export const permitHandlers = [
  listThePermits,
  listPermitChoices,
  askPermit,
  grantPermit,
  refusePermit,
  withdrawPermit,
]
