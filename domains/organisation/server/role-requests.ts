import { sql } from 'kysely'
import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, type ReasonCode, refuse } from '#platform/problem.ts'
import { organisationApi } from '../model/organisation-api.ts'
import { sameId } from './again.ts'
import { openRequests } from './role-request-store.ts'

const listRoleRequests = handle(organisationApi.roleRequests, {
  permission: 'organisation:agree',
  concerns: () => null,
  run: ({ tx }) => openRequests(tx),
})

const agreeToRole = handle(organisationApi.agreeToRole, {
  permission: 'organisation:agree',
  concerns: () => null,
  async run(context, { id }) {
    const { roleId } = await decide(context, id, true)
    if (roleId) context.tell('organisation.role-given', { roleId })
    return { id }
  },
  again: sameId,
})

const declineRole = handle(organisationApi.declineRole, {
  permission: 'organisation:agree',
  concerns: () => null,
  async run(context, { id }) {
    await decide(context, id, false)
    return { id }
  },
  again: sameId,
})

/** The second person's word; with it, the role begins for whoever is already here. */
async function decide({ tx }: Context, id: string, agreed: boolean): Promise<{ roleId: string | null }> {
  const { rows } = await sql<{ outcome: 'done' | ReasonCode }>`
    select access.decide_role(${id}, ${agreed}) as outcome`.execute(tx)
  const { outcome } = rows[0]!
  if (outcome === 'not-found') notFound()
  if (outcome !== 'done') refuse(outcome)
  const given = await sql<{ id: string }>`
    select r.id from access.role_requests q join access.role_assignments r
      on r.user_id = q.user_id and r.role = q.role and r.unit_id is not distinct from q.unit_id
    where q.id = ${id} and q.agreed and r.begins <= access.today() and (r.ends is null or r.ends > access.today())`.execute(
    tx,
  )
  return { roleId: given.rows[0]?.id ?? null }
}

export const roleRequestHandlers = [listRoleRequests, agreeToRole, declineRole]
