import { sql } from 'kysely'
import { recordsOf, requirePerson } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { intakeApi } from '../model/intake-api.ts'
import type { ReferralFile } from '../model/referral-file.ts'
import type { Funnel } from '../model/waiting.ts'
import { readReferral } from './referral-file.ts'
import { countReferrals, listReferrals } from './referral-list.ts'
import { listServicesOf } from './service-store.ts'

export const peopleIn = (file: ReferralFile | undefined): string[] =>
  file ? [...(file.personId ? [file.personId] : []), ...file.alike.map(({ person }) => person.id)] : []

const list = handle(intakeApi.list, {
  permission: 'intake:read',
  concerns: (_input, output) => output?.referrals.flatMap(({ personId }) => personId ?? []) ?? null,
  async run({ tx, today }, filter) {
    const referrals = await listReferrals(tx, filter, today.toString())
    return { referrals, total: await countReferrals(tx, filter) }
  },
})

const showFunnel = handle(intakeApi.funnel, {
  permission: 'intake:read',
  concerns: () => null,
  async run({ tx, today }, { unitId = null }): Promise<Funnel> {
    const since = today.subtract({ months: 12 }).toString()
    const { rows } = await sql<
      Omit<Funnel, 'since'>
    >`select f.*, (select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name) from units u
        where u.id = any (access.units())) as units
      from intake_figures(${unitId}::uuid, ${since}::date) f`.execute(tx)
    return { since, ...rows[0]! }
  },
})

const show = handle(intakeApi.show, {
  permission: 'intake:read',
  concerns: (_input, file) => peopleIn(file),
  run: (context, { id }) => readReferral(context, id),
})

const showOfPerson = handle(intakeApi.ofPerson, {
  permission: 'intake:read',
  concerns: ({ personId }) => personId,
  async run({ tx, today }, { personId }) {
    await requirePerson(tx, personId)
    const personIds = await recordsOf(tx, personId)
    return {
      referrals: await listReferrals(tx, { personIds }, today.toString()),
      services: await listServicesOf(tx, personIds),
    }
  },
})

type Colleague = { id: string; name: string; unitIds: string[] }

/** What the forms of an intake offer: the units one works in, prisons heard of, and who works where today. */
const showChoices = handle(intakeApi.choices, {
  permission: 'intake:write',
  concerns: () => null,
  async run({ tx, today }) {
    const day = today.toString()
    const units = await sql<{ id: string; name: string }>`select id, name from units
      where id = any ((select access.units())::uuid[]) and closed_on is null order by name`.execute(tx)
    const prisons = await sql<{ name: string }>`select name from prisons
      union select prison from people where prison is not null order by name limit 500`.execute(tx)
    const colleagues = await sql<Colleague>`select c.id, c.name, array_agg(distinct a.unit_id) as unit_ids
      from access.colleagues c join access.role_assignments a on a.user_id = c.id
      where not c.ended and a.unit_id = any ((select access.units())::uuid[]) and a.role <> 'volunteer'
        and a.begins <= ${day} and (a.ends is null or a.ends > ${day})
      group by c.id, c.name order by c.name`.execute(tx)
    return { units: units.rows, prisons: prisons.rows.map(({ name }) => name), colleagues: colleagues.rows }
  },
})

export const readingHandlers = [list, showFunnel, showChoices, show, showOfPerson]
