import { randomUUID } from 'node:crypto'
import { asVolunteer } from '#apps/server/testing/actor.ts'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { peopleApi } from '#domains/people/model/index.ts'
import {
  blankProfile,
  type MatchingProfile,
  networkKind,
  prisonVisitorKind,
} from '#domains/volunteers/model/index.ts'
import { fieldApi } from '../../model/field-api.ts'
import type { Match } from '../../model/match.ts'
import { matchesApi } from '../../model/matches-api.ts'
import type { Proposal } from '../../model/proposal.ts'
import { proposalsApi } from '../../model/proposals-api.ts'
import type { Shareable } from '../../model/sharing.ts'

export const today = '2026-11-22'
export const bulgarian = [{ language: 'bg', level: 'mother-tongue' as const }]
export const wish: MatchingProfile = {
  ...blankProfile,
  ...{
    languages: bulgarian,
    area: 'Pleven',
    hours: [7, 11],
    interests: ['walking', 'music'],
    sex: 'woman' as const,
  },
}

export type InventedVolunteer = { id: string; actor: TestActor }

/** Two units, a coordinator in the first, and whoever a test invents. */
export async function setStage() {
  const world = await createWorld({ today })
  // What volunteers have to show is tested where it is asked; here everybody has shown it.
  await world.owner.query('delete from requirement_rules')
  const pleven = await world.unit('Pleven')
  const maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  return { world, pleven, maria, ...inventing(world, pleven, maria) }
}
export type Stage = Awaited<ReturnType<typeof setStage>>

function inventing(world: World, pleven: string, maria: TestActor) {
  /** Somebody in prison, as a coordinator writes it down. */
  const inPrison = async (name = 'Elena Petrova', prison = 'Pleven Prison'): Promise<string> => {
    const id = await world.person(pleven, name)
    const [given = '', family = ''] = name.split(' ')
    await world.owner.query(
      `update people set given_name = $2, family_name = $3, called_name = $2, contact = contact || '{"phone": "0888 1"}' where id = $1`,
      [id, given, family],
    )
    await setStatus(id, 'serving', '2026-01-10')
    await move(id, prison, '2026-01-10')
    return id
  }
  const setStatus = (
    id: string,
    status: 'serving' | 'released' | 'returned-to-custody' | 'dead',
    from: string,
  ) => maria.do(peopleApi.setStatus, { id, status, from, source: 'prison', saidBy: null, note: null })
  const move = (id: string, prison: string, from: string) =>
    maria.do(peopleApi.move, { id, prison, wing: null, from, until: null, source: 'prison' })

  const volunteer = async (
    name = 'Radu Popescu',
    {
      profile = {},
      kinds = [networkKind, prisonVisitorKind],
      mostMatches = 1,
      unitId = pleven,
    }: { profile?: Partial<MatchingProfile>; kinds?: string[]; mostMatches?: 1 | 2; unitId?: string } = {},
  ): Promise<InventedVolunteer> => {
    const id = randomUUID()
    const actor = await world.actor([{ role: 'volunteer' as never, unitId }], { name, twoFactor: false })
    await world.owner.query(
      `insert into volunteers (id, unit_id, user_id, given_name, display_name, sort_name, search_key, language, state, state_since,
         most_matches, applied_on)
       values ($1, $2, $3, $4, $4, $4, lower($4), 'en', 'active', '2026-01-01', $5, '2026-01-01')`,
      [id, unitId, actor.userId, name, mostMatches],
    )
    await world.owner.query(`insert into volunteer_profiles (volunteer_id, profile) values ($1, $2)`, [
      id,
      JSON.stringify({ ...wish, sex: 'man', ...profile }),
    ])
    for (const kindId of kinds)
      await world.owner.query(
        `insert into volunteer_roles (volunteer_id, kind_id, state, since, approved_on) values ($1, $2, 'approved', '2026-01-01', '2026-01-01')`,
        [id, kindId],
      )
    return { id, actor: asVolunteer(actor) }
  }

  const request = (
    personId: string,
    kindId = networkKind,
    more: Partial<MatchingProfile> = {},
  ): Promise<Match> =>
    maria.do(matchesApi.request, {
      ...{ personId, kindId, requestedOn: today, yesOn: today, yesHow: 'in-person', goals: 'Find work' },
      wish: { ...wish, ...more },
    })
  const talk = ({ id, version }: Match) => maria.do(matchesApi.recordTalk, { id, version, day: today })
  /** Asks a volunteer, with both talked to: the card is with them. */
  const propose = async (match: Match, volunteerId: string): Promise<Proposal> => {
    if (match.talkedOn === null) await talk(match)
    const drafted = await maria.do(proposalsApi.choose, { matchId: match.id, volunteerId })
    const card = drafted.card!
    const { id, version } = await maria.do(proposalsApi.changeCard, {
      ...{ id: drafted.id, version: drafted.version, card, volunteerTalkedOn: today },
    })
    return maria.do(proposalsApi.send, { id, version })
  }
  const participantSays = (
    { id, version }: { id: string; version: number },
    answer: 'yes' | 'no' = 'yes',
    shares: Shareable[] = ['called-name'],
  ) =>
    maria.do(proposalsApi.recordParticipant, {
      ...{ id, version, answer, day: today, how: 'in-person', words: null, shares },
      reason: answer === 'no' ? 'wants-somebody-else' : null,
    })
  const volunteerSays = ({ actor }: InventedVolunteer, id: string, answer: 'yes' | 'no' = 'yes') =>
    actor.do(fieldApi.answer, { id, answer, reason: answer === 'no' ? 'too-far' : null, words: null })

  /** From the request to both yeses. */
  const accepted = async (
    personId: string,
    who: InventedVolunteer,
    { kindId = networkKind, shares = ['called-name'] as Shareable[] } = {},
  ): Promise<Match> => {
    const match = await request(personId, kindId)
    const proposal = await propose(match, who.id)
    await volunteerSays(who, proposal.id)
    await participantSays({ id: proposal.id, version: proposal.version + 1 }, 'yes', shares)
    return (await maria.ask(matchesApi.show, { id: match.id })).match
  }
  const active = async (...asked: Parameters<typeof accepted>): Promise<Match> => {
    const { id, version } = await accepted(...asked)
    return maria.do(matchesApi.meetFirst, { id, version, day: today })
  }
  const show = (id: string) => maria.ask(matchesApi.show, { id })
  const myMatches = async ({ actor }: InventedVolunteer) => (await actor.ask(fieldApi.myMatch, {})).matches
  return {
    ...{ inPrison, setStatus, move, volunteer, request, talk, propose, participantSays, volunteerSays },
    ...{ accepted, active, show, myMatches },
  }
}
