import { randomUUID } from 'node:crypto'
import { blankProfile } from '#domains/volunteers/model/index.ts'
import { asVolunteer, type TestActor } from '../actor.ts'
import type { World } from '../world.ts'

/** What is written about one participant, each part under a word that stands nowhere else, so that a word tells where it came from. */
export const marks = {
  'called name': 'Zvezdelina',
  'family name': 'Markfamilyname',
  prison: 'Markprison',
  phone: '0888777111',
  'handover of the match': 'Markhandover',
  'note of help': 'Marknotehelp',
  'note of health': 'Marknotehealth',
  'note of family': 'Marknotefamily',
  'note of supervision': 'Marknotesupervision',
  'task of help': 'Marktaskhelp',
  'task of health': 'Marktaskhealth',
  'task of family': 'Marktaskfamily',
  'task of supervision': 'Marktasksupervision',
  'goal of the plan': 'Markgoal',
  'whom something may be told': 'Markrecipient',
  'what was told': 'Markdisclosure',
  exception: 'Markexception',
  'a "no"': 'Markrefusal',
  worry: 'Markworry',
  'who must not meet': 'Markrestriction',
  'words about the match': 'Markinner',
} as const
export type Mark = keyof typeof marks

export type WallStage = {
  volunteer: TestActor
  officer: TestActor
  coordinator: TestActor
  personId: string
  ids: string[]
}

const network = '01900000-0000-7000-8000-000000000002'

/** One participant with a volunteer and a supervision officer, and something in every compartment. */
export async function putUpWall(world: World): Promise<WallStage> {
  const unitId = await world.unit('Pleven')
  const coordinator = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Coordinator' })
  const officer = await world.actor([{ role: 'supervision-officer', unitId }], { name: 'Petar Officer' })
  const plain = await world.actor([{ role: 'volunteer', unitId }], { name: 'Radu Volunteer' })
  const ids: string[] = []
  const insert = async (table: string, values: Record<string, unknown>): Promise<string> => {
    const row: Record<string, unknown> = { id: randomUUID(), ...values }
    const names = Object.keys(row)
    await world.owner.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`)})`,
      Object.values(row),
    )
    ids.push(row.id as string)
    return row.id as string
  }
  const at = '2026-11-01T10:00:00Z'
  const by = coordinator.userId
  const name = `${marks['called name']} ${marks['family name']}`
  const personId = await insert('people', {
    ...{
      unit_id: unitId,
      given_name: marks['called name'],
      family_name: marks['family name'],
      display_name: name,
    },
    ...{ sort_name: name, search_key: name.toLowerCase(), status: 'serving', prison: marks.prison },
    contact: JSON.stringify({
      inPrison: null,
      phone: marks.phone,
      email: null,
      address: null,
      safeToLeaveMessage: 'not-asked',
    }),
  })
  const person_id = personId
  await insert('person_statuses', {
    person_id,
    status: 'serving',
    begins: '2026-01-01',
    source: 'prison',
    recorded_at: at,
  })
  await insert('person_places', {
    person_id,
    prison: marks.prison,
    begins: '2026-01-01',
    source: 'prison',
    recorded_at: at,
  })
  await insert('access.grants', {
    person_id,
    unit_id: unitId,
    user_id: officer.userId,
    source: 'caseload',
    begins: '2026-01-01',
  })
  for (const compartment of ['help', 'health', 'family', 'supervision'] as const) {
    await insert('journal_entries', {
      ...{
        person_id,
        kind: 'note',
        compartment,
        happened_on: '2026-11-01',
        text: marks[`note of ${compartment}`],
      },
      ...{ author_id: by, written_at: at },
    })
    await insert('tasks', {
      ...{
        person_id,
        compartment,
        title: marks[`task of ${compartment}`],
        due_on: '2026-11-22',
        owner_id: by,
      },
      ...{ created_at: at, created_by: by },
    })
  }
  const plan_id = await insert('plans', { person_id, begun_on: '2026-11-01' })
  await insert('goals', { plan_id, person_id, worker_words: marks['goal of the plan'] })
  const consent_id = await insert('consents', {
    ...{
      person_id,
      purpose: 'share-with-agency',
      recipient: marks['whom something may be told'],
      language: 'bg',
    },
    ...{ data_groups: ['identity'], how: 'paper', given_on: '2026-10-01' },
  })
  await insert('disclosures', {
    ...{
      person_id,
      recipient_kind: 'agency',
      recipient_name: marks['whom something may be told'],
      consent_id,
    },
    ...{
      purpose: 'share-with-agency',
      data_group: 'identity',
      what_kind: 'word-of-mouth',
      what_id: randomUUID(),
    },
    ...{ words: marks['what was told'], disclosed_at: at },
  })
  await insert('ground_overrides', {
    ...{
      person_id,
      recipient_kind: 'agency',
      recipient_name: 'Ward',
      purpose: 'share-with-agency',
      hours: 2,
    },
    ...{
      data_groups: ['health'],
      reason: 'life-in-danger',
      words: marks.exception,
      asked_at: at,
      asked_by: by,
    },
  })
  await insert('refusals', {
    ...{
      person_id,
      unit_id: unitId,
      decider_kind: 'centre',
      decided_at: at,
      source: 'referral',
      reason: 'no-capacity',
    },
    ...{ basis: 'judgement', words: marks['a "no"'] },
  })
  await insert('worries', {
    ...{
      unit_id: unitId,
      person_id,
      raised_as: 'staff',
      raised_at: at,
      kind: 'other',
      words: marks.worry,
      source: 'journal',
    },
  })
  await insert('restrictions', {
    ...{
      person_id,
      other_kind: 'named',
      other_name: marks['who must not meet'],
      kind: 'does-not-want-contact',
    },
    ...{ begins: '2026-01-01', recorded_at: at },
  })
  const volunteer_id = await insert('volunteers', {
    ...{
      unit_id: unitId,
      user_id: plain.userId,
      display_name: 'Radu Volunteer',
      sort_name: 'Radu Volunteer',
    },
    ...{ search_key: 'radu volunteer', email: 'radu@example.org', language: 'en', state: 'active' },
    ...{ state_since: '2026-01-01', applied_on: '2025-12-01', supervisor_id: by },
  })
  await insert('matches', {
    ...{
      person_id,
      volunteer_id,
      kind_id: network,
      state: 'active',
      state_since: '2026-06-01',
      begins: '2026-06-01',
    },
    ...{
      requested_on: '2026-05-01',
      yes_on: '2026-05-01',
      yes_how: 'in-person',
      wish: JSON.stringify(blankProfile),
      recorded_at: at,
    },
    ...{
      shares: ['called-name'],
      handover: marks['handover of the match'],
      goals: marks['words about the match'],
    },
  })
  return { volunteer: asVolunteer(plain), officer, coordinator, personId, ids }
}
