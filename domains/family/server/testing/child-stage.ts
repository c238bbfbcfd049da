import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import type { AssessmentAnswers } from '../../model/children/assessment.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import type { ContactKind } from '../../model/children/codes.ts'
import { staysApi } from '../../model/stays/stays-api.ts'

export type ChildStage = Awaited<ReturnType<typeof setChildStage>>

const nothing = {
  ...{ birthMonth: null, language: null, careSince: null, childWelfareName: null, notes: null },
}

/** A unit with a family worker, a coordinator who looks again at a "no", a father, and his child who has said what it wants. */
export async function setChildStage() {
  const world = await createWorld()
  const unitId = await world.unit('Pleven')
  const desislava = await world.actor([{ role: 'family-worker', unitId }], { name: 'Desislava Ilieva' })
  const maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Petrova' })
  const fatherId = await world.person(unitId, 'Georgi Todorov')
  await entrust(world, desislava, { personId: fatherId, unitId })
  return { world, unitId, desislava, maria, fatherId, ...(await aChild(desislava, unitId, fatherId)) }
}

export async function entrust(
  world: World,
  actor: TestActor,
  { personId, unitId }: { personId: string; unitId: string },
) {
  await world.owner.query(
    `insert into access.grants (person_id, unit_id, user_id, source, begins) values ($1, $2, $3, 'caseload', '2026-01-01')`,
    [personId, unitId, actor.userId],
  )
}

export async function aChild(worker: TestActor, unitId: string, fatherId: string | null, called = 'Niki') {
  const opened = await worker.do(childrenApi.open, {
    ...{ ...nothing, unitId, called, birthYear: 2018, care: 'caregiver', photos: 'not-asked' },
  })
  const childId = opened.id
  const withFather = await worker.do(childrenApi.addAdult, {
    ...{ childId, kind: 'parent', personId: fatherId, familyMemberId: null, called: 'Papa Georgi' },
    ...{ relation: 'father', phone: null, since: null, until: null, contact: 'allowed', contactBy: null },
    contactOn: null,
  })
  const adultId = withFather.adults[0]!.id
  await worker.do(childrenApi.sayWords, {
    ...{
      childId,
      adultId,
      words: 'I want to build the ship with papa.',
      saidOn: '2026-11-10',
      how: 'in-person',
    },
  })
  return { childId, adultId }
}

type Who = Pick<ChildStage, 'desislava' | 'childId' | 'adultId'>

export const consents = (
  { desislava, childId, adultId }: Who,
  more: Partial<{
    giverKind: 'caregiver' | 'child-welfare'
    how: 'paper' | 'spoken'
    kinds: ContactKind[]
  }> = {},
) =>
  desislava.do(childrenApi.consent, {
    ...{ childId, adultId, giverKind: 'caregiver', giverName: 'Vesela Todorova', how: 'paper' },
    ...{ kinds: ['visit-room', 'overnight'], givenOn: '2026-11-12', validUntil: null, ...more },
  })

export const beginAssessment = ({ desislava, childId, adultId }: Who) =>
  desislava.do(assessmentsApi.begin, {
    ...{ childId, adultId, prisonId: null, askedOn: '2026-11-15', askedBy: 'parent', words: null },
    kindsAsked: ['visit-room', 'overnight'],
  })

export const allYes = [
  ...[
    'relation-shown',
    'child-wants',
    'room-fits',
    'control-explained',
    'somebody-near',
    'school-not-missed',
  ],
].map((code) => ({ code, answer: 'yes' as const }))

type Facts = Omit<AssessmentAnswers, 'id' | 'version' | 'answers'>
export const facts: Facts = {
  ...{ concerns: 'not-known', psychiatrist: null, psychiatristName: null, psychiatristOn: null },
  ...{ police: 'nothing-against', policeOn: '2026-11-18', protective: 'nothing-against' },
  ...{ protectiveOn: '2026-11-18', bestInterest: 'Niki asks for his father every evening.' },
}
export const recommended: Pick<Facts, 'psychiatrist' | 'psychiatristName' | 'psychiatristOn'> = {
  ...{ psychiatrist: 'recommends', psychiatristName: 'Dr Ana Marin', psychiatristOn: '2026-11-20' },
}

export const allowance = {
  ...{
    kindsAllowed: ['visit-room', 'overnight'] as ContactKind[],
    supervised: true,
    conditions: 'Bedtime by nine.',
  },
  ...{ stopRule: 'Niki says he wants to go home.', validFrom: '2026-11-22', validUntil: '2027-05-22' },
}

/** Allowed, with everything that it takes. */
export async function allowContact(stage: Who) {
  await consents(stage)
  const begun = await beginAssessment(stage)
  const answered = await stage.desislava.do(assessmentsApi.answer, {
    ...{ id: begun.id, version: begun.version, answers: allYes, ...facts, ...recommended },
  })
  const signed = await stage.desislava.do(assessmentsApi.sign, { id: begun.id, version: answered.version })
  return stage.desislava.do(assessmentsApi.allow, { id: begun.id, version: signed.version, ...allowance })
}

export const aPlace = (
  { desislava, unitId }: Pick<ChildStage, 'desislava' | 'unitId'>,
  more: Partial<{ name: string; kind: 'visit-flat' | 'shelter'; door: string; nights: boolean }> = {},
) =>
  desislava.do(staysApi.addPlace, {
    ...{ unitId, prisonId: null, name: 'The flat', kind: 'visit-flat', door: 'Garden door', nights: true },
    ...{ equipment: null, ...more },
  })

export const stayOf = ({ childId, adultId }: Pick<Who, 'childId' | 'adultId'>, placeId: string) => ({
  ...{ placeId, childId, adultId, kind: 'overnight' as const },
  ...{ arrivesOn: '2026-12-05', arrivesAt: '14:00', leavesOn: '2026-12-06', leavesAt: '11:00' },
  ...{ brings: 'Vesela', collects: 'Vesela', reachable: 'Vesela', reachablePhone: '+359 88 123 4567' },
  ...{ supervised: true, supervisor: 'Desislava Ilieva' },
  programme: [{ at: '15:00', what: 'play' as const, words: 'The ship' }],
})
