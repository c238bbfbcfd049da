import { sql } from 'kysely'
import { react } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { opensRecords } from '../model/role-rules.ts'
import { isStaffRole } from '../model/roles.ts'
import type { HeldRole } from '../model/staff.ts'

type Giving = {
  giverId: string | null
  giver: string | null
  receiverId: string | null
  receiver: string
  roles: HeldRole[]
}
type Reader = { id: string; name: string; email: string; language: Language }

/** A role that opens records is given in everybody's sight: those who look after records are told by mail. */
export const tellOfRoleGiven = react({
  event: 'organisation.role-given',
  name: 'organisation.tell-of-role-given',
  concerns: () => null,
  async run(context, { roleId }) {
    const { rows } = await sql<Giving>`
      select r.given_by as giver_id, giver.name as giver, r.user_id as receiver_id, receiver.name as receiver,
        json_build_array(json_build_object('role', r.role, 'unitId', r.unit_id)) as roles
      from access.role_assignments r join access.colleagues receiver on receiver.id = r.user_id
      left join access.colleagues giver on giver.id = r.given_by where r.id = ${roleId}`.execute(context.tx)
    await tellThoseWhoLookAfterRecords(context, rows[0])
  },
})

export const tellOfRoleOffered = react({
  event: 'organisation.role-offered',
  name: 'organisation.tell-of-role-offered',
  concerns: () => null,
  async run(context, { invitationId }) {
    const { rows } = await sql<Giving>`
      select i.invited_by as giver_id, giver.name as giver, null as receiver_id, i.name || ' (' || i.email || ')' as receiver,
        (select coalesce(json_agg(held), '[]') from jsonb_array_elements(i.roles) held where not exists (
          select from access.role_requests q where q.invitation_id = i.id and q.role = held ->> 'role')) as roles
      from access.invitations i left join access.colleagues giver on giver.id = i.invited_by
      where i.id = ${invitationId}`.execute(context.tx)
    await tellThoseWhoLookAfterRecords(context, rows[0])
    const asked = await sql<{ id: string }>`
      select id from access.role_requests where invitation_id = ${invitationId}`.execute(context.tx)
    for (const { id } of asked.rows) await askSecondPerson(context, id)
  },
})

export const tellOfRoleAsked = react({
  event: 'organisation.role-asked',
  name: 'organisation.tell-of-role-asked',
  concerns: () => null,
  run: (context, { requestId }) => askSecondPerson(context, requestId),
})

async function tellThoseWhoLookAfterRecords(context: SystemContext, giving: Giving | undefined) {
  const opening = giving?.roles.filter(({ role }) => isStaffRole(role) && opensRecords(role)) ?? []
  if (!giving || opening.length === 0) return
  const readers = await holdersOf(context, ['manager', 'coordinator', 'data-protection-officer'], opening)
  await writeTo(context, 'role-given', { ...giving, roles: opening }, readers)
}

async function askSecondPerson(context: SystemContext, requestId: string) {
  const { rows } = await sql<Giving>`
    select q.asked_by as giver_id, giver.name as giver, q.user_id as receiver_id,
      coalesce(receiver.name, i.name || ' (' || i.email || ')') as receiver,
      json_build_array(json_build_object('role', q.role, 'unitId', q.unit_id)) as roles
    from access.role_requests q join access.colleagues giver on giver.id = q.asked_by
    left join access.colleagues receiver on receiver.id = q.user_id
    left join access.invitations i on i.id = q.invitation_id
    where q.id = ${requestId} and q.decided_at is null`.execute(context.tx)
  if (!rows[0]) return
  const readers = await holdersOf(context, ['administrator', 'manager'], rows[0].roles)
  await writeTo(context, 'role-asked', rows[0], readers)
}

/** Who holds one of these roles today, in one of these units or in the whole house. */
async function holdersOf(
  { tx, today }: SystemContext,
  roles: string[],
  where: HeldRole[],
): Promise<Reader[]> {
  const units = where.flatMap(({ unitId }) => unitId ?? [])
  const { rows } = await sql<Reader>`
    select distinct u.id, u.name, u.email, u.language from access.colleagues u
    join access.role_assignments r on r.user_id = u.id
    where not u.ended and r.role = any (${roles}) and r.begins <= ${today.toString()}::date
      and (r.ends is null or r.ends > ${today.toString()}::date)
      and (r.unit_id is null or ${units.length === 0} or r.unit_id = any (${units}::uuid[]))`.execute(tx)
  return rows
}

async function writeTo(
  { tx, site }: SystemContext,
  kind: 'role-given' | 'role-asked',
  { giverId, giver, receiverId, receiver, roles }: Giving,
  readers: Reader[],
): Promise<void> {
  const units = await unitNames(tx)
  const letters = readers
    .filter(({ id }) => id !== giverId && id !== receiverId)
    .map(({ name, email, language }) => {
      const inWords = roles.map((held) => roleInWords(held, units, language)).join(', ')
      const values = { name, giver: giver ?? '–', receiver, roles: inWords, link: `${site.url}/staff` }
      return site.mail({ to: email, kind, language, values })
    })
  // One address that does not work keeps nobody else from being told.
  await Promise.allSettled(letters)
}

async function unitNames(tx: Tx): Promise<Map<string, string>> {
  const units = await tx.selectFrom('units').select(['id', 'name']).execute()
  return new Map(units.map(({ id, name }) => [id, name]))
}

function roleInWords({ role, unitId }: HeldRole, units: Map<string, string>, language: Language): string {
  const name = format(language, `role.${role}`)
  const unit = unitId === null ? undefined : units.get(unitId)
  return unit ? format(language, 'role.in-unit', { role: name, unit }) : name
}
