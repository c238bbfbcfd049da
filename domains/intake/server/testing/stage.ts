import type { TestActor } from '#apps/server/testing/world.ts'
import type { IntakeRefusal } from '../../model/decisions.ts'
import { intakeApi } from '../../model/index.ts'
import type { NewReferral, ReferralConsent } from '../../model/referral.ts'

export const onPaper: ReferralConsent = { how: 'paper', witness: null, on: '2026-11-20', language: 'bg' }

/** A form on paper, typed: from somebody inside who asks for themselves. */
export const paperFrom = (unitId: string, more: Partial<NewReferral> = {}): NewReferral => ({
  ...{ unitId, how: 'paper', cameOn: '2026-11-20', sourceKind: 'self', givenName: 'Elena' },
  ...{ familyName: 'Petrova', birthDate: null, birthYear: 1990, sex: 'woman', languages: ['bg', 'rom'] },
  ...{ interpreterNeeded: 'no', whereabouts: 'serving', prison: 'Pleven prison', releaseDay: '2027-03-01' },
  ...{ phone: null, email: null, knows: 'yes', about: '', wishes: ['housing', 'gate'] },
  ...{ wishWords: 'I want a door I can close myself.', referrerName: null, referrerFrom: null },
  ...{ referrerPhone: null, referrerEmail: null, language: 'bg', consent: onPaper, ...more },
})

/** A referral about somebody who has a file by now, as it stands before a decision. */
export async function takenIn(actor: TestActor, unitId: string, more: Partial<NewReferral> = {}) {
  const { id, version } = await actor.do(intakeApi.add, paperFrom(unitId, more))
  return actor.do(intakeApi.takeIn, { id, version, personId: null })
}

type No = Omit<IntakeRefusal, 'id' | 'version'>

/** A "no" with nothing in its place; what is said about it more comes on top. */
export const noWith = (more: Partial<No> = {}): No => ({
  ...{ reason: 'no-volunteer', basis: 'rule', words: null, alternative: null, alternativeWords: null },
  ...{ reviewOn: null, reviewerId: null, package: null, answer: null, wishSignedOn: null, ...more },
})
