import { sql } from 'kysely'
import { obstacleToUnit } from '#domains/organisation/server/index.ts'
import { recordsOf } from '#domains/people/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuseIfAny } from '#platform/problem.ts'
import type { ReferralConsent, ReferralDetails } from '../model/referral.ts'
import { obstaclesToConsent, obstaclesToDetails } from '../model/referral-rules.ts'
import { keepConsent } from './consent.ts'
import { insertStep, keysOf } from './referral-store.ts'
import './tables.ts'

type Needed = 'sourceKind' | 'givenName' | 'familyName' | 'language'
type Received = Pick<ReferralDetails, Needed> &
  Partial<ReferralDetails> & {
    unitId: string
    how: 'paper' | 'by-hand'
    cameOn: string
    consent: ReferralConsent | null
    /** Somebody who has a file already. */
    personId?: string | null
  }

const unsaid: Omit<ReferralDetails, Needed> = {
  birthDate: null,
  birthYear: null,
  sex: 'not-asked',
  languages: [],
  interpreterNeeded: 'not-asked',
  whereabouts: null,
  prison: null,
  releaseDay: null,
  phone: null,
  email: null,
  knows: 'not-asked',
  about: '',
  wishes: [],
  wishWords: '',
  referrerName: null,
  referrerFrom: null,
  referrerPhone: null,
  referrerEmail: null,
}

/** Takes a referral in, here or for a domain above: it stands on the waiting list from the day it came. Gives its id. */
export async function receiveReferral(context: Context, received: Received): Promise<string> {
  const { tx, actor, now, today } = context
  const { unitId, how, cameOn, consent, personId = null, ...told } = received
  const details: ReferralDetails = { ...unsaid, ...told }
  const day = today.toString()
  await requireOwnUnit(tx, unitId)
  refuseIfAny([
    ...(await obstacleToUnit(tx, unitId, 'unitId')),
    ...obstaclesToDetails(details, day),
    ...obstaclesToConsent(consent, day),
    ...(cameOn > day ? [{ code: 'referral-in-future' as const, field: 'cameOn' }] : []),
  ])
  const consentId = personId && consent ? await keepConsent(context, personId, consent) : null
  const { id } = await tx
    .insertInto('referrals')
    .values({
      ...{ ...details, ...keysOf(details), unitId, how, cameOn, personId, consentId },
      ...{ waitingSince: cameOn, state: 'new', stateSince: cameOn },
      ...{
        consent: consent && JSON.stringify(consent),
        recordedAt: now.toString(),
        recordedBy: actor.userId,
      },
      ...{ waitsFor: null, waitsWords: null, handledBy: null, decidedOn: null, decidedBy: null },
      ...{ refusalId: null, closedOn: null, setAside: null, sameAs: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertStep(context, id, { step: 'came', state: 'new', words: null, fields: [], day: cameOn })
  return id
}

/** Somewhere else there is nothing to take in, which the policy says again. */
async function requireOwnUnit(tx: Tx, unitId: string): Promise<void> {
  const { rows } = await sql<{ own: boolean }>`select ${unitId}::uuid = any (access.units()) as own`.execute(
    tx,
  )
  if (!rows[0]!.own) notFound()
}

/** The latest referral of somebody that waits or led to a yes: whoever asks again for them asks with it. */
export async function findReferralOf(tx: Tx, personId: string): Promise<string | null> {
  const found = await tx
    .selectFrom('referrals')
    .select('id')
    .where('personId', 'in', await recordsOf(tx, personId))
    .where('setAside', 'is', null)
    .where('state', 'not in', ['refused', 'withdrawn'])
    .orderBy('cameOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.id ?? null
}
