import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Need, NeedChange } from '../model/need.ts'
import type { AreaSaid, Distance, Strength } from '../model/person-needs.ts'
import './tables.ts'

const among = (records: string[]) => sql<boolean>`person_id = any (${records}::uuid[])`

const needs = (tx: Tx) =>
  tx
    .selectFrom('needs as need')
    .leftJoin('access.colleagues as colleague', 'colleague.id', 'need.carrierId')
    .select(['need.id', 'need.version', 'need.personId', 'need.areaId', 'need.libraryId', 'need.words'])
    .select(['need.since', 'need.status', 'need.statusOn', 'need.statusBecause', 'need.statusWords'])
    .select(['need.carriedBy', 'need.carrierId', 'need.carrierName', 'need.carriedSince'])
    .select(({ fn }) => fn.coalesce('colleague.name', 'need.carrierName').as('carrier'))

/** What is open first, then the newest. */
export const listNeeds = (tx: Tx, records: string[]): Promise<Need[]> =>
  needs(tx)
    .where(among(records))
    .orderBy(sql`need.status in ('met', 'declined', 'no-longer')`)
    .orderBy('need.since', 'desc')
    .orderBy('need.id')
    .execute()

export async function requireNeed(tx: Tx, id: string): Promise<Need> {
  return (await needs(tx).where('need.id', '=', id).executeTakeFirst()) ?? notFound()
}

/** The newest first. */
export const listChanges = (tx: Tx, needId: string): Promise<NeedChange[]> =>
  tx
    .selectFrom('needChanges as change')
    .leftJoin('access.colleagues as colleague', 'colleague.id', 'change.carrierId')
    .leftJoin('access.colleagues as writer', 'writer.id', 'change.recordedBy')
    .select(['change.id', 'change.status', 'change.statusOn', 'change.statusBecause', 'change.statusWords'])
    .select(['change.carriedBy', 'change.recordedAt', 'writer.name as recordedBy'])
    .select(({ fn }) => fn.coalesce('colleague.name', 'change.carrierName').as('carrier'))
    .where('change.needId', '=', needId)
    .orderBy('change.recordedAt', 'desc')
    .orderBy('change.id', 'desc')
    .execute()

const said = (tx: Tx) =>
  tx
    .selectFrom('areaAnswers as said')
    .leftJoin('access.colleagues as writer', 'writer.id', 'said.recordedBy')
    .select(['said.id', 'said.personId', 'said.areaId', 'said.answer', 'said.saidOn', 'writer.name as by'])

/** The answer that stands in each area. */
export const listAnswers = (tx: Tx, records: string[]): Promise<AreaSaid[]> =>
  said(tx)
    .distinctOn('said.areaId')
    .where(among(records))
    .orderBy('said.areaId')
    .orderBy('said.saidOn', 'desc')
    .orderBy('said.recordedAt', 'desc')
    .orderBy('said.id', 'desc')
    .execute()

export async function requireAnswer(tx: Tx, id: string): Promise<AreaSaid> {
  return (await said(tx).where('said.id', '=', id).executeTakeFirst()) ?? notFound()
}

const strengths = (tx: Tx) =>
  tx
    .selectFrom('strengths as strength')
    .leftJoin('access.colleagues as writer', 'writer.id', 'strength.recordedBy')
    .select(['strength.id', 'strength.version', 'strength.personId', 'strength.areaId', 'strength.words'])
    .select(['strength.ownWords', 'strength.saidOn', 'strength.setAsideOn', 'writer.name as by'])

/** The newest first. */
export const listStrengths = (tx: Tx, records: string[]): Promise<Strength[]> =>
  strengths(tx)
    .where(among(records))
    .orderBy('strength.saidOn', 'desc')
    .orderBy('strength.id', 'desc')
    .execute()

export async function requireStrength(tx: Tx, id: string): Promise<Strength> {
  return (await strengths(tx).where('strength.id', '=', id).executeTakeFirst()) ?? notFound()
}

const distances = (tx: Tx) =>
  tx
    .selectFrom('distances as distance')
    .leftJoin('access.colleagues as writer', 'writer.id', 'distance.recordedBy')
    .select(['distance.id', 'distance.personId', 'distance.areaId', 'distance.step', 'distance.saidBy'])
    .select(['distance.saidOn', 'distance.recordedAt', 'writer.name as by'])

export const listDistances = (tx: Tx, records: string[]): Promise<Distance[]> =>
  distances(tx)
    .where(among(records))
    .orderBy('distance.saidOn')
    .orderBy('distance.recordedAt')
    .orderBy('distance.id')
    .execute()

export async function requireDistance(tx: Tx, id: string): Promise<Distance> {
  return (await distances(tx).where('distance.id', '=', id).executeTakeFirst()) ?? notFound()
}
