import { lookAlikesOf, recordsOf } from '#domains/people/server/index.ts'
import { hasEndedWell } from '#domains/refusals/model/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { ReferralConsent, ReferralDetails } from '../model/referral.ts'
import type { ReferralFile, TakenStep } from '../model/referral-file.ts'
import { isWaiting, stepsOpenTo } from '../model/referral-states.ts'
import { hasConsent } from './consent.ts'
import { findSameAs, listOthers } from './others.ts'
import { listReferrals } from './referral-list.ts'
import { type ReferralRecord, requireReferral, standingOf } from './referral-store.ts'
import { listServicesOf } from './service-store.ts'

export const detailsOf = (row: ReferralRecord): ReferralDetails => ({
  sourceKind: row.sourceKind,
  givenName: row.givenName,
  familyName: row.familyName,
  birthDate: row.birthDate,
  birthYear: row.birthYear,
  sex: row.sex,
  languages: row.languages,
  interpreterNeeded: row.interpreterNeeded,
  whereabouts: row.whereabouts,
  prison: row.prison,
  releaseDay: row.releaseDay,
  phone: row.phone,
  email: row.email,
  knows: row.knows,
  about: row.about,
  wishes: row.wishes,
  wishWords: row.wishWords,
  referrerName: row.referrerName,
  referrerFrom: row.referrerFrom,
  referrerPhone: row.referrerPhone,
  referrerEmail: row.referrerEmail,
  language: row.language,
})

/** A referral with everything that may be seen of it. */
export async function readReferral(
  context: Pick<Context, 'tx' | 'today'>,
  id: string,
): Promise<ReferralFile> {
  const { tx, today } = context
  const referral = await requireReferral(tx, id)
  const [row] = await listReferrals(tx, { id }, today.toString(), 1)
  if (!row) return notFound()
  const { personId } = referral
  const standing = standingOf(referral)
  const { givenName: given, familyName: family, birthDate, birthYear } = referral
  const asksWho = personId === null && isWaiting(standing)
  return {
    ...row,
    ...detailsOf(referral),
    personName: personId && (await nameOf(tx, personId)),
    consent: referral.consent as ReferralConsent | null,
    consentHolds: await hasConsent(context, personId),
    hasScan: await hasScan(tx, id),
    steps: await listSteps(tx, id),
    mayNow: stepsOpenTo(standing),
    alike: asksWho ? await lookAlikesOf(tx, { given, family, birthDate, birthYear }) : [],
    others: await listOthers(tx, referral),
    sameAs: await findSameAs(tx, referral),
    services: personId ? await listServicesOf(tx, await recordsOf(tx, personId)) : [],
    refusal: await findRefusal(tx, referral),
  }
}

const nameOf = async (tx: Tx, personId: string): Promise<string | null> => {
  const person = tx.selectFrom('people').select('displayName').where('id', '=', personId)
  return (await person.executeTakeFirst())?.displayName ?? null
}

const hasScan = async (tx: Tx, id: string): Promise<boolean> => {
  const scan = tx.selectFrom('referralScans').select('referralId').where('referralId', '=', id)
  return (await scan.executeTakeFirst()) !== undefined
}

const listSteps = (tx: Tx, id: string): Promise<TakenStep[]> =>
  tx
    .selectFrom('referralSteps as s')
    .leftJoin('access.colleagues as c', 'c.id', 's.takenBy')
    .select(['s.id', 's.step', 's.state', 's.day', 's.words', 's.fields', 'c.name as by'])
    .where('s.referralId', '=', id)
    .orderBy('s.takenAt')
    .orderBy('s.id')
    .execute()

async function findRefusal(tx: Tx, { refusalId }: ReferralRecord): Promise<ReferralFile['refusal']> {
  if (refusalId === null) return null
  const refusal = await tx
    .selectFrom('refusals as r')
    .leftJoin('defaultPackages as p', 'p.refusalId', 'r.id')
    .select(['r.id', 'r.reason', 'r.alternative', 'r.alternativeWords'])
    .select(['r.answerToAlternative', 'r.wishSignedOn', 'p.id as packageId'])
    .where('r.id', '=', refusalId)
    .executeTakeFirst()
  if (!refusal) return null
  const { packageId, answerToAlternative: _answer, wishSignedOn: _wish, ...shown } = refusal
  return { ...shown, hasPackage: packageId !== null, endedWell: hasEndedWell(refusal) }
}
