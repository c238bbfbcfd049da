import { randomUUID } from 'node:crypto'
import { asVolunteer } from '#apps/server/testing/actor.ts'
import type { TestActor, World } from '#apps/server/testing/world.ts'
import type { GateFile, PlanContent } from '../../model/gate/gate.ts'
import { gateApi } from '../../model/gate/gate-api.ts'
import { setCountdownStage } from './countdown-stage.ts'

export const network = '01900000-0000-7000-8000-000000000002'
export const prisonVisitor = '01900000-0000-7000-8000-000000000001'
export const gateDay = '2026-12-14'

export type TestVolunteer = { id: string; userId: string; actor: TestActor }

/** A unit with two coordinators, and whoever a test invents: people inside, volunteers, matches, gates. */
export async function setGateStage() {
  const stage = await setCountdownStage()
  const { world, unitId, maria } = stage
  const vera = await world.actor([{ role: 'coordinator', unitId }], { name: 'Vera Ilieva' })
  return { ...stage, vera, ...inventing(world, unitId, maria, stage) }
}
export type GateStage = Awaited<ReturnType<typeof setGateStage>>

type Stage = Awaited<ReturnType<typeof setCountdownStage>>

function inventing(world: World, unitId: string, maria: TestActor, { inside, releasesOf }: Stage) {
  const volunteer = async (name: string): Promise<TestVolunteer> => {
    const actor = asVolunteer(await world.actor([{ role: 'volunteer', unitId }], { name }))
    const { rows } = await world.owner.query(
      `insert into volunteers (unit_id, user_id, display_name, sort_name, search_key, language, email, state, state_since, applied_on)
       values ($1, $2, $3, $3, $3, 'en', $4, 'active', '2026-01-01', '2026-01-01') returning id`,
      [unitId, actor.userId, name, `${name.split(' ')[0]!.toLowerCase()}@example.org`],
    )
    return { id: rows[0].id, userId: actor.userId, actor }
  }
  const match = async (personId: string, { id }: TestVolunteer, kind = network): Promise<string> => {
    const matchId = randomUUID()
    await world.owner.query(
      `insert into matches (id, person_id, volunteer_id, kind_id, state, state_since, begins, requested_on, yes_on, yes_how, wish, prison)
       values ($1, $2, $3, $4, 'active', '2026-06-01', '2026-06-01', '2026-05-01', '2026-05-01', 'in-person', '{}', $5)`,
      [matchId, personId, id, kind, kind === prisonVisitor ? 'Pleven' : null],
    )
    return matchId
  }
  const meeting = (
    personId: string,
    matchId: string,
    { id }: TestVolunteer,
    day: string,
    place = 'public-place',
  ) =>
    world.owner.query(
      `insert into meetings (match_id, person_id, volunteer_id, day, place_kind, state, made) values ($1, $2, $3, $4, $5, 'logged', true)`,
      [matchId, personId, id, day, place],
    )
  /** Somebody who comes out on a day, by a confirmed date, with the gate of that release. */
  const leaving = async (day: string | null = gateDay, given?: string) => {
    const personId = await inside(day, given)
    if (day !== null)
      await world.owner.query(
        `update people set release_kind = 'confirmed', release_certainty = 'certain' where id = $1`,
        [personId],
      )
    const [release] = await releasesOf(personId)
    return { personId, releaseId: release.id as string }
  }
  const gate = (id: string, actor = maria): Promise<GateFile> => actor.ask(gateApi.show, { id })
  const plan = async (id: string, content: Partial<PlanContent>, actor = maria): Promise<GateFile> => {
    const { version, plan: before } = await gate(id, actor)
    const { version: _, ...old } = before
    return actor.do(gateApi.plan, { id, version, ...old, ...content })
  }
  const confirm = async (id: string, actor = maria): Promise<GateFile> =>
    actor.do(gateApi.confirm, { id, version: (await gate(id, actor)).version })
  const myGates = ({ actor }: TestVolunteer) => actor.ask(gateApi.myGate, {})
  return { volunteer, match, meeting, leaving, gate, plan, confirm, myGates }
}
