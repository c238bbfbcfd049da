import type { NewPerson } from '#domains/people/model/index.ts'
import { requirePersonForWriting, startFile } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { intakeApi } from '../model/intake-api.ts'
import type { ReferralConsent, SourceKind } from '../model/referral.ts'
import { keepConsent } from './consent.ts'
import { readReferral } from './referral-file.ts'
import { type ReferralRecord, requireStep, takeStep } from './referral-store.ts'
import { onReferral } from './triage.ts'

const told: Record<
  SourceKind,
  'prison' | 'person' | 'family' | 'probation' | 'court' | 'partner' | 'own-observation'
> = {
  ...{ prison: 'prison', self: 'person', 'self-after-release': 'person', family: 'family' },
  ...{ probation: 'probation', court: 'court', organisation: 'partner', round: 'own-observation' },
}

/** A file begins with what the referral says: on its word, as of the day it came. */
function fileFrom(referral: ReferralRecord): NewPerson {
  const { cameOn, whereabouts, prison, releaseDay, referrerName: saidBy } = referral
  const source = told[referral.sourceKind]
  const isHeld = whereabouts === null || whereabouts === 'serving' || whereabouts === 'remand'
  return {
    unitId: referral.unitId,
    names: {
      ...{ given: referral.givenName, family: referral.familyName, called: '' },
      ...{ givenTransliterated: '', familyTransliterated: '', calledTransliterated: '' },
    },
    birthDate: referral.birthDate,
    birthYear: referral.birthDate === null ? referral.birthYear : null,
    sex: referral.sex,
    // Nobody has asked yet how well: enough for every day until somebody does.
    languages: referral.languages.map((language) => ({ language, level: 'everyday' as const })),
    interpreterNeeded: referral.interpreterNeeded,
    contact: {
      ...{ inPrison: null, phone: referral.phone, email: referral.email, address: null },
      safeToLeaveMessage: 'not-asked',
    },
    offenceGroup: null,
    citizenshipGroup: null,
    status: whereabouts && { status: whereabouts, from: cameOn, source, saidBy, note: null },
    place: isHeld && prison ? { prison, wing: null, from: cameOn, until: null, source } : null,
    releaseDate: releaseDay
      ? {
          ...{ kind: 'expected', day: releaseDay, unknownBecause: null, certainty: 'uncertain' },
          ...{ earliest: null, latest: null, unplanned: false, source, statedOn: cameOn, why: null },
        }
      : null,
  }
}

/** Somebody gets a file, or the one they have; the yes that came with the referral moves to it. */
const takeIn = handle(intakeApi.takeIn, {
  ...onReferral,
  permission: 'people:write',
  async run(context, { personId, ...one }) {
    const { tx } = context
    const referral = await requireStep(tx, 'taken-in', one)
    const person = personId
      ? await requirePersonForWriting(tx, personId)
      : await startFile(context, fileFrom(referral))
    const consent = referral.consent as ReferralConsent | null
    const consentId = consent && (await keepConsent(context, person.id, consent))
    await takeStep(context, referral, { step: 'taken-in' }, { personId: person.id, consentId })
    return readReferral(context, one.id)
  },
})

export const takingInHandlers = [takeIn]
