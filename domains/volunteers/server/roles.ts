import { recordRefusal } from '#domains/refusals/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import { obstaclesToApproval, obstaclesToState } from '../model/role-rules.ts'
import type { RoleState } from '../model/volunteer.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { sameVolunteer } from './again.ts'
import { requireKind } from './kind-store.ts'
import { keyOfRole, statesOfRoles } from './requirement-store.ts'
import { findRole, listRoles, type NewState, type RoleRecord, setRole } from './role-store.ts'
import { supervisorToday } from './supervision.ts'
import { requireVolunteerToChange, type VolunteerRecord } from './volunteer-store.ts'

type OfRole = { id: string; kindId: string }

/** The volunteer and the role to change, once it may become this. */
async function begin({ tx, changed }: Context, { id, kindId }: OfRole, wanted: RoleState) {
  const volunteer = await requireVolunteerToChange(tx, id)
  const role = await findRole(tx, id, kindId)
  refuseIfAny(obstaclesToState(role?.state ?? null, wanted))
  changed(['state'])
  return { volunteer, role }
}

async function change(context: Context, volunteer: VolunteerRecord, state: NewState): Promise<RoleRecord> {
  const { tx, actor, today, now, tell } = context
  const role = await setRole(tx, volunteer, state, { actor, today: today.toString(), now: now.toString() })
  tell('volunteers.role-changed', { volunteerId: volunteer.id, kindId: state.kindId, state: state.state })
  return role
}

const wantRole = handle(volunteersApi.wantRole, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run(context, { id, kindId }) {
    const { volunteer } = await begin(context, { id, kindId }, 'wanted')
    const { retiredOn } = await requireKind(context.tx, kindId)
    if (retiredOn !== null && retiredOn <= context.today.toString()) refuse('kind-retired')
    await change(context, volunteer, { kindId, state: 'wanted' })
    return { id }
  },
  again: sameVolunteer,
})

/** Approves a role, and takes up again one that was paused: what is asked must have been shown, and somebody must watch over them. */
const approveRole = handle(volunteersApi.approveRole, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run(context, { id, kindId }) {
    const { tx, actor } = context
    const { volunteer, role } = await begin(context, { id, kindId }, 'approved')
    const today = context.today.toString()
    const { unitId, birthYear } = volunteer
    const states = await statesOfRoles(
      tx,
      [{ volunteerId: id, unitId, kindId, approvedOn: role?.approvedOn ?? null }],
      today,
    )
    const { supervisorId } = await supervisorToday(tx, id)
    refuseIfAny(
      obstaclesToApproval({
        kind: await requireKind(tx, kindId),
        birthYear,
        requirements: states.get(keyOfRole(id, kindId)) ?? [],
        isWatchedOver: supervisorId !== null,
        today,
        language: actor.language,
      }),
    )
    await change(context, volunteer, { kindId, state: 'approved' })
    return { id }
  },
  again: sameVolunteer,
})

const pauseRole = handle(volunteersApi.pauseRole, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run(context, { id, kindId, reason, until }) {
    const { volunteer } = await begin(context, { id, kindId }, 'paused')
    if (until !== null && until < context.today.toString()) refuse({ code: 'last-day-gone', field: 'until' })
    await change(context, volunteer, { kindId, state: 'paused', reason, until })
    return { id }
  },
  again: sameVolunteer,
})

/** A "no" to somebody who wants to help is on record like every other. */
const refuseRole = handle(volunteersApi.refuseRole, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run(context, { id, kindId, reason, words }) {
    const { tx, actor, now } = context
    const { volunteer } = await begin(context, { id, kindId }, 'refused')
    const role = await change(context, volunteer, { kindId, state: 'refused', reason })
    await recordRefusal(tx, {
      ...{ personId: null, unitId: volunteer.unitId, deciderKind: 'centre', deciderId: actor.userId },
      ...{ decidedAt: now.toString(), source: 'volunteer-role', sourceId: role.id, reason, words },
      basis: reason === 'requirement-missing' ? 'rule' : 'judgement',
    })
    return { id }
  },
  again: sameVolunteer,
})

/** Nobody leaves without a talk, or without a word on why there was none; where another role goes on, they do not leave. */
const endRole = handle(volunteersApi.endRole, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run(context, { id, kindId, reason, talk }) {
    const { tx, actor, now } = context
    const { volunteer, role } = await begin(context, { id, kindId }, 'ended')
    const others = (await listRoles(tx, [id])).filter((one) => one.kindId !== kindId)
    const goesOn = others.some(({ state }) => state === 'approved' || state === 'paused')
    const leaves = role?.state !== 'wanted' && !goesOn
    refuseIfAny(obstaclesToLeaving({ leaves, reason, talk, today: context.today.toString() }))
    if (talk !== null) {
      const { day, outcome, notes } = talk
      await tx
        .insertInto('volunteerInterviews')
        .values({
          ...{ volunteerId: id, kind: 'exit', day, outcome, notes },
          ...{ heldBy: actor.userId, recordedAt: now.toString() },
        })
        .execute()
    }
    await change(context, volunteer, { kindId, state: 'ended', reason })
    return { id }
  },
  again: sameVolunteer,
})

type Leaving = { leaves: boolean; reason: string; talk: { day: string } | null; today: string }

function obstaclesToLeaving({ leaves, reason, talk, today }: Leaving): Reason[] {
  if (talk === null) return leaves && reason !== 'died' ? [{ code: 'exit-talk-needed', field: 'talk' }] : []
  return talk.day > today ? [{ code: 'day-to-come', field: 'talk.day' }] : []
}

export const roleHandlers = [wantRole, approveRole, pauseRole, refuseRole, endRole]
