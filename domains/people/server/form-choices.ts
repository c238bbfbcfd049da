import { sql } from 'kysely'
import { isChosen } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { type NationalIdKind, nationalIdKindOf } from '../model/national-id.ts'
import { type PeopleFormChoices, peopleApi } from '../model/people-api.ts'

export const showFormChoices = handle(peopleApi.formChoices, {
  permission: 'people:read',
  concerns: () => null,
  async run({ tx, today }) {
    return {
      units: await listOwnUnits(tx),
      colleagues: await listColleagues(tx, today.toString()),
      prisons: await listPrisons(tx),
      offenceGroup: await isChosen(tx, 'offence-group'),
      photo: await isChosen(tx, 'photo'),
      nationalId: await keptNationalId(tx),
    }
  },
})

async function listOwnUnits(tx: Tx): Promise<PeopleFormChoices['units']> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from units
    where id = any ((select access.units())::uuid[]) and closed_on is null order by name`.execute(tx)
  return rows
}

/** Everyone who works in a unit today, as those to whom a person can be entrusted. */
async function listColleagues(tx: Tx, today: string): Promise<PeopleFormChoices['colleagues']> {
  const { rows } = await sql<PeopleFormChoices['colleagues'][number]>`
    select c.id, c.name, array_agg(distinct a.unit_id) as unit_ids
    from access.colleagues c join access.role_assignments a on a.user_id = c.id
    where not c.ended and a.unit_id is not null and a.begins <= ${today} and (a.ends is null or a.ends > ${today})
    group by c.id, c.name order by c.name`.execute(tx)
  return rows
}

async function listPrisons(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ prison: string }>`select distinct prison from people
    where prison is not null order by prison limit 500`.execute(tx)
  return rows.map(({ prison }) => prison)
}

/** The kind of national id that is kept here; null where the organisation keeps none. */
export async function keptNationalId(tx: Tx): Promise<NationalIdKind | null> {
  if (!(await isChosen(tx, 'national-id'))) return null
  const { rows } = await sql<{ country: string }>`select country from access.organisation`.execute(tx)
  return nationalIdKindOf(rows[0]?.country ?? '')
}
