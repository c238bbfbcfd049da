import { randomUUID } from 'node:crypto'
import { asVolunteer } from '#apps/server/testing/actor.ts'
import type { TestActor, World } from '#apps/server/testing/world.ts'

// For the tests of this domain: what stands below it, as the owner of the database can put it.
export const prisonVisitor = '01900000-0000-7000-8000-000000000001'
export const network = '01900000-0000-7000-8000-000000000002'

const insert = async (world: World, table: string, values: Record<string, unknown>): Promise<string> => {
  const row: Record<string, unknown> = { id: randomUUID(), ...values }
  await world.owner.query(
    `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
    Object.values(row),
  )
  return row.id as string
}

export const addPrison = (world: World, name: string, more: Record<string, unknown> = {}) =>
  insert(world, 'prisons', { name, ...more })

/** Somebody who is held in a prison since a day, or who is out. */
export async function addParticipant(
  world: World,
  unitId: string,
  name: string,
  { prison, since = '2026-01-01' }: { prison: string | null; since?: string },
): Promise<string> {
  const [given, family] = name.split(' ')
  const id = await insert(world, 'people', {
    ...{ unit_id: unitId, given_name: given, family_name: family, display_name: name, sort_name: name },
    ...{ search_key: name.toLowerCase(), contact: '{}', status: prison ? 'serving' : 'released', prison },
  })
  await setStatus(world, id, prison ? 'serving' : 'released', since)
  if (prison)
    await insert(world, 'person_places', {
      ...{ person_id: id, prison, begins: since, source: 'prison', recorded_at: `${since}T10:00:00Z` },
    })
  return id
}

/** What the history says of somebody, and what their record repeats of it. */
export async function setStatus(world: World, personId: string, status: string, day: string): Promise<void> {
  await insert(world, 'person_statuses', {
    ...{ person_id: personId, status, begins: day, source: 'prison', recorded_at: `${day}T11:00:00Z` },
  })
  const gone = status === 'released'
  await world.owner.query(
    `update people set status = $2, prison = case when $3 then null else prison end where id = $1`,
    [personId, status, gone],
  )
}

export type TestVolunteer = { id: string; actor: TestActor; name: string }

/** An active volunteer who signs in, watched over by a colleague. */
export async function addVolunteer(
  world: World,
  unitId: string,
  name: string,
  supervisorId: string | null = null,
): Promise<TestVolunteer> {
  const actor = asVolunteer(await world.actor([{ role: 'volunteer', unitId }], { name }))
  const id = await insert(world, 'volunteers', {
    ...{ unit_id: unitId, user_id: actor.userId, display_name: name, sort_name: name, language: 'en' },
    ...{ search_key: name.toLowerCase(), email: `${name.split(' ')[0]!.toLowerCase()}@example.org` },
    ...{ state: 'active', state_since: '2026-01-01', applied_on: '2025-12-01', supervisor_id: supervisorId },
  })
  return { id, actor, name }
}

/** Two who go together since a day. */
export async function addMatch(
  world: World,
  personId: string,
  volunteer: TestVolunteer,
  more: Record<string, unknown> = {},
): Promise<string> {
  const begins = (more.begins as string) ?? '2026-06-01'
  return insert(world, 'matches', {
    ...{ person_id: personId, volunteer_id: volunteer.id, kind_id: network, state: 'active' },
    ...{ state_since: begins, begins, requested_on: '2026-05-01', yes_on: '2026-05-01' },
    ...{ yes_how: 'in-person', wish: '{}', recorded_at: '2026-05-01T10:00:00Z', ...more },
  })
}

export const addPermit = (
  world: World,
  volunteerId: string,
  prisonId: string,
  more: Record<string, unknown> = {},
) =>
  insert(world, 'permits', {
    ...{ volunteer_id: volunteerId, prison_id: prisonId, asked_on: '2026-01-10', state: 'granted' },
    ...{ decided_on: '2026-01-20', granted_from: '2026-01-20', number: 'P-17', ...more },
  })
