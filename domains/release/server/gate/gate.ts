import { sql } from 'kysely'
import { type Context, handle } from '#platform/operations/handler.ts'
import { Problem, type Reason, refuseIfAny } from '#platform/problem.ts'
import type { GateFile, PlanContent } from '../../model/gate/gate.ts'
import { gateApi } from '../../model/gate/gate-api.ts'
import { obstaclesToConfirming, obstaclesToPlan, obstaclesToWord } from '../../model/gate/gate-rules.ts'
import { readGate } from './gate-file.ts'

export const personOfGate = (_input: unknown, file: GateFile | undefined) => file?.personId ?? null

const showGate = handle(gateApi.show, {
  permission: 'release:read',
  concerns: personOfGate,
  run: (context, { id }) => readGate(context, id),
})

/** What belongs to another way of meeting goes when the way changes. */
const tidied = (plan: PlanContent): PlanContent => ({
  ...plan,
  matchId: plan.meets === 'volunteer' ? plan.matchId : null,
  userId: plan.meets === 'staff' ? plan.userId : null,
  meetsName: plan.meets === 'nobody-by-own-wish' ? null : plan.meetsName,
})

/** Whom the plan names must be there to be named. */
function obstaclesToNaming({ matchId, userId }: PlanContent, file: GateFile): Reason[] {
  const reasons: Reason[] = []
  // Whoever stood in the plan before may stay there, though the match has ended meanwhile.
  if (
    matchId !== null &&
    matchId !== file.plan.matchId &&
    !file.matches.some((one) => one.matchId === matchId)
  )
    reasons.push({ code: 'gate-match-not-theirs', field: 'matchId' })
  if (userId !== null && userId !== file.plan.userId && !file.colleagues.some(({ id }) => id === userId))
    reasons.push({ code: 'gate-colleague-elsewhere', field: 'userId' })
  return reasons
}

const planGate = handle(gateApi.plan, {
  permission: 'release:write',
  concerns: personOfGate,
  async run(context, { id, version, ...content }) {
    const file = await readGate(context, id)
    if (version !== file.version) throw new Problem('out-of-date', [{ code: 'out-of-date' }], file)
    if (file.standing === 'closed' || file.state === 'called-off') refuseIfAny([{ code: 'gate-is-closed' }])
    const plan = tidied(content)
    refuseIfAny([...obstaclesToPlan(plan), ...obstaclesToNaming(plan, file)])
    await writePlan(context, file, plan)
    return readGate(context, id)
  },
  again: (context, { id }) => readGate(context, id),
})

async function writePlan(
  { tx, now, actor }: Context,
  { id, personId, version }: GateFile,
  plan: PlanContent,
) {
  const row = {
    ...plan,
    ...{ items: JSON.stringify(plan.items), stops: JSON.stringify(plan.stops), version: version + 1 },
    ...{ changedAt: now.toString(), changedBy: actor.userId },
  }
  const written =
    version === 0
      ? tx
          .insertInto('gatePlans')
          .values({ releaseId: id, personId, ...row })
          .onConflict((conflict) => conflict.column('releaseId').doNothing())
          .returning('version')
      : tx
          .updateTable('gatePlans')
          .set(row)
          .where('releaseId', '=', id)
          .where('version', '=', version)
          .returning('version')
  if ((await written.execute()).length === 0) throw new Problem('out-of-date', [{ code: 'out-of-date' }])
}

const confirmGate = handle(gateApi.confirm, {
  permission: 'release:write',
  concerns: personOfGate,
  async run(context, { id, version }) {
    const { tx, actor, now } = context
    const file = await readGate(context, id)
    if (version !== file.version) throw new Problem('out-of-date', [{ code: 'out-of-date' }], file)
    const { plan, day, today, personId, standing, confirmFrom, confirmBy } = file
    refuseIfAny(
      obstaclesToConfirming({
        ...{ plan, day, today, isClosed: standing === 'closed' || standing === 'called-off' },
        days: confirmFrom && confirmBy ? { confirmFrom, confirmBy } : null,
        isMine: file.confirmations.some(({ userId, holds }) => holds && userId === actor.userId),
      }),
    )
    await tx
      .insertInto('gateConfirmations')
      .values({
        ...{ releaseId: id, personId, userId: actor.userId, planVersion: version, forDay: day! },
        confirmedAt: now.toString(),
      })
      .execute()
    return readGate(context, id)
  },
  again: (context, { id }) => readGate(context, id),
})

const closeGate = handle(gateApi.close, {
  permission: 'release:write',
  concerns: personOfGate,
  async run(context, { id, day, met, metBy, because, words }) {
    const { tx, actor, now } = context
    const file = await readGate(context, id)
    const said = { day, because: met ? null : because, words: words?.trim() || null }
    refuseIfAny([
      ...obstaclesToWord(said, file.today),
      ...(met && metBy === null ? [{ code: 'gate-met-by-whom', field: 'metBy' } as const] : []),
      ...(!met && because === null ? [{ code: 'gate-not-met-why', field: 'because' } as const] : []),
    ])
    await tx
      .insertInto('gateWords')
      .values({
        ...{ releaseId: id, personId: file.personId, ...said, met, metBy: met ? metBy : null },
        metById: met ? await whoMet(context, file, metBy) : null,
        ...{ saidAs: 'staff', saidBy: actor.userId, saidAt: now.toString(), arrivedAt: now.toString() },
      })
      .execute()
    return readGate(context, id)
  },
  again: (context, { id }) => readGate(context, id),
})

/** Whose file it is, as far as the plan says; so that the same one is recognised who met them inside. */
async function whoMet(
  { tx, actor }: Context,
  { plan }: GateFile,
  metBy: string | null,
): Promise<string | null> {
  if (metBy === 'staff') return plan.userId ?? actor.userId
  if (metBy !== 'volunteer' || plan.matchId === null) return null
  const { rows } = await sql<{
    id: string | null
  }>`select volunteer_id as id from matches where id = ${plan.matchId}`.execute(tx)
  return rows[0]?.id ?? null
}

export const gateHandlers = [showGate, planGate, confirmGate, closeGate]
