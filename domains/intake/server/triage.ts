import { type Context, handle } from '#platform/operations/handler.ts'
import { refuseIfAny } from '#platform/problem.ts'
import { obstaclesToSettingAside } from '../model/decisions.ts'
import { intakeApi } from '../model/intake-api.ts'
import type { ReferralFile } from '../model/referral-file.ts'
import { obstaclesToConsent, obstaclesToDetails } from '../model/referral-rules.ts'
import { keepConsent } from './consent.ts'
import { peopleIn } from './read-referrals.ts'
import { receiveReferral } from './receive.ts'
import { detailsOf, readReferral } from './referral-file.ts'
import { keysOf, requireReferral, requireStep, takeStep } from './referral-store.ts'

/** What every operation on a referral has in common. */
export const onReferral = {
  permission: 'intake:write',
  concerns: (_input: unknown, file: ReferralFile | undefined) => peopleIn(file),
  again: (context: Context, _input: unknown, id: string) => readReferral(context, id),
} as const

const add = handle(intakeApi.add, {
  ...onReferral,
  run: async (context, referral) => readReferral(context, await receiveReferral(context, referral)),
})

const change = handle(intakeApi.change, {
  ...onReferral,
  async run(context, { id, version, ...details }) {
    const referral = await requireStep(context.tx, 'changed', { id, version })
    refuseIfAny(obstaclesToDetails(details, context.today.toString()))
    const before = detailsOf(referral)
    const fields = (Object.keys(details) as (keyof typeof details)[]).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(details[field]),
    )
    context.changed(fields)
    await takeStep(context, referral, { step: 'changed', fields }, { ...details, ...keysOf(details) })
    return readReferral(context, id)
  },
})

/** Somebody takes it on, by name. */
const beginTriage = handle(intakeApi.triage, {
  ...onReferral,
  async run(context, one) {
    const referral = await requireStep(context.tx, 'triage', one)
    await takeStep(
      context,
      referral,
      { step: 'triage' },
      { state: 'in-triage', waitsFor: null, waitsWords: null, handledBy: context.actor.userId },
    )
    return readReferral(context, one.id)
  },
})

/** It waits, and says for what: a wait without a reason is not kept. */
const wait = handle(intakeApi.wait, {
  ...onReferral,
  async run(context, { waitsFor, waitsWords, ...one }) {
    const referral = await requireStep(context.tx, 'wait', one)
    if (waitsFor === 'other' && waitsWords === null) refuseIfAny([{ code: 'missing', field: 'waitsWords' }])
    const handledBy = referral.handledBy ?? context.actor.userId
    await takeStep(
      context,
      referral,
      { step: 'wait', words: waitsWords },
      { state: 'waiting', waitsFor, waitsWords, handledBy },
    )
    return readReferral(context, one.id)
  },
})

const noteConsent = handle(intakeApi.noteConsent, {
  ...onReferral,
  async run(context, { consent, ...one }) {
    const referral = await requireStep(context.tx, 'consent', one)
    refuseIfAny(obstaclesToConsent(consent, context.today.toString()))
    const { personId } = referral
    const consentId = personId === null ? null : await keepConsent(context, personId, consent)
    await takeStep(context, referral, { step: 'consent' }, { consent: JSON.stringify(consent), consentId })
    return readReferral(context, one.id)
  },
})

/** Nobody is referred here, or the same was asked before. It stays in a list of its own, and can be brought back. */
const setAside = handle(intakeApi.setAside, {
  ...onReferral,
  async run(context, { because, sameAs, words, ...one }) {
    const referral = await requireStep(context.tx, 'set-aside', one)
    refuseIfAny(obstaclesToSettingAside({ id: one.id, because, sameAs }, referral.personId !== null))
    if (sameAs !== null) await requireReferral(context.tx, sameAs)
    await takeStep(context, referral, { step: 'set-aside', words }, { setAside: because, sameAs })
    return readReferral(context, one.id)
  },
})

const bringBack = handle(intakeApi.bringBack, {
  ...onReferral,
  async run(context, one) {
    const referral = await requireStep(context.tx, 'bring-back', one)
    await takeStep(context, referral, { step: 'bring-back' }, { setAside: null, sameAs: null })
    return readReferral(context, one.id)
  },
})

export const triageHandlers = [add, change, beginTriage, wait, noteConsent, setAside, bringBack]
