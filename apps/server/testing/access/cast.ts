import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { TestActor, World } from '../world.ts'
import { type Cast, type Held, type Member, partnerOf, type Referral, type When } from './model.ts'
import { referEverybody } from './referred.ts'

export type Stage = { cast: Cast; units: string[]; actors: TestActor[]; ids: string[] }

const inUnits = [
  'coordinator',
  'manager',
  'family-worker',
  'work-and-housing-worker',
  'supervision-officer',
  'activity-leader',
  'volunteer',
  'partner',
]
const inHouse = ['data-protection-officer', 'administrator']
const peopleCount = 6
const memberCount = 6

const when = fc.oneof(
  { weight: 5, arbitrary: fc.constant<When>('now') },
  fc.constantFrom<When>('past', 'future'),
)

const held: fc.Arbitrary<Held> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ role: fc.constantFrom(...inUnits), unit: fc.constantFrom(0, 1), when }),
  },
  fc.record({ role: fc.constantFrom(...inHouse), unit: fc.constant(null), when }),
)

const member: fc.Arbitrary<Member> = fc.record({
  held: fc.uniqueArray(held, { maxLength: 3, selector: ({ role, unit }) => `${role}/${unit}` }),
  twoFactor: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, fc.constant(false)),
  entrusted: fc.uniqueArray(fc.record({ person: fc.nat(peopleCount - 1), when }), {
    maxLength: 3,
    selector: ({ person }) => person,
  }),
  deputy: fc.option(fc.nat(memberCount - 1), { freq: 4 }),
})

const referral: fc.Arbitrary<Referral> = fc.record({
  ...{ id: fc.constant(''), itemId: fc.constant(''), partner: fc.constantFrom(0, 1) },
  ground: fc.constantFrom('stands', 'stands', 'withdrawn', 'ended'),
  state: fc.constantFrom('sent', 'sent', 'draft', 'refused'),
})

/** Two units with three people each, and colleagues with any mix of roles, people entrusted, absences and files of their own. */
export const casts: fc.Arbitrary<Cast> = fc
  .record({
    members: fc.array(member, { minLength: memberCount, maxLength: memberCount }),
    owners: fc.array(fc.option(fc.nat(memberCount - 1), { freq: 8 }), {
      minLength: peopleCount,
      maxLength: peopleCount,
    }),
    referrals: fc.array(referral, { minLength: peopleCount, maxLength: peopleCount }),
  })
  .map(({ members, owners, referrals }) => ({
    referrals,
    people: owners.map((ownUser, index) => ({
      id: '',
      name: '',
      unit: index < peopleCount / 2 ? 0 : 1,
      // One user is one participant at most.
      ownUser: owners.indexOf(ownUser) === index ? ownUser : null,
    })),
    members: members.map((each, index) => ({ ...each, deputy: each.deputy === index ? null : each.deputy })),
  }))

const span: Record<When, [string, string | null]> = {
  past: ['2025-01-01', '2026-11-22'],
  now: ['2026-11-22', '2026-11-23'],
  future: ['2026-11-23', null],
}

/** Puts a cast into the database, beside whoever is there from casts before. */
export async function putOnStage(world: World, drawn: Cast): Promise<Stage> {
  const units = [await world.unit(`A ${randomUUID()}`), await world.unit(`B ${randomUUID()}`)]
  const people = []
  for (const person of drawn.people) {
    const name = `Person ${randomUUID()}`
    people.push({ ...person, name, id: await world.person(units[person.unit]!, name) })
  }
  const actors: TestActor[] = []
  for (const { twoFactor } of drawn.members) actors.push(await world.actor([], { twoFactor }))
  for (const [index, each] of drawn.members.entries()) {
    const { userId } = actors[index]!
    for (const { role, unit, when } of each.held) {
      await world.owner.query(
        'insert into access.role_assignments (user_id, unit_id, role, begins, ends) values ($1, $2, $3, $4, $5)',
        [userId, unit === null ? null : units[unit], role, ...span[when]],
      )
    }
    for (const { person, when } of each.entrusted) {
      const { id, unit } = people[person]!
      await world.owner.query(
        `insert into access.grants (person_id, unit_id, user_id, source, begins, ends) values ($1, $2, $3, 'caseload', $4, $5)`,
        [id, units[unit], userId, ...span[when]],
      )
    }
    if (each.deputy !== null) {
      await world.owner.query(
        `insert into access.absences (user_id, deputy_id, begins, ends) values ($1, $2, '2026-11-20', '2026-11-30')`,
        [userId, actors[each.deputy]!.userId],
      )
    }
  }
  for (const { id, ownUser } of people) {
    if (ownUser === null) continue
    await world.owner.query('update people set user_id = $1 where id = $2', [actors[ownUser]!.userId, id])
  }
  const contacts = actors.map(({ userId }, index) => ({ userId, partner: partnerOf(index) }))
  const referrals = await referEverybody(world, { people, units, contacts, referrals: drawn.referrals })
  return { cast: { ...drawn, people, referrals }, units, actors, ids: people.map(({ id }) => id) }
}
