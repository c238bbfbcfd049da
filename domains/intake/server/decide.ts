import { requirePersonForWriting } from '#domains/people/server/index.ts'
import { hasEndedWell, obstaclesToRefusal, refusalReasonsOf } from '#domains/refusals/model/index.ts'
import {
  liftAsAskedAgain,
  listReviewers,
  makeDefaultPackage,
  offerInsteadOf,
  recordRefusal,
  recordYes,
  requireEndedWell,
} from '#domains/refusals/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { refuse, refuseIfAny } from '#platform/problem.ts'
import { intakeApi } from '../model/intake-api.ts'
import { hasConsent } from './consent.ts'
import { readReferral } from './referral-file.ts'
import { requireStep, takeStep } from './referral-store.ts'
import { giveServices, obstaclesToServices } from './service-store.ts'
import { onReferral } from './triage.ts'
import './events.ts'

const onDecision = { ...onReferral, permission: 'intake:decide' } as const

/** A yes, by name: to which services, from which day. Nobody is taken on who has not said yes themselves. */
const accept = handle(intakeApi.accept, {
  ...onDecision,
  async run(context, { services, begins, words, ...one }) {
    const { tx, actor, now, today, tell } = context
    const referral = await requireStep(tx, 'accept', one)
    const personId = referral.personId!
    const { unitId } = await requirePersonForWriting(tx, personId)
    refuseIfAny([
      ...((await hasConsent(context, personId)) ? [] : ['referral-needs-consent' as const]),
      ...(begins < referral.cameOn ? [{ code: 'service-before-referral' as const, field: 'begins' }] : []),
      ...(await obstaclesToServices(tx, services, unitId)),
    ])
    await giveServices(tx, { personId, referralId: referral.id, begins, services })
    const decidedOn = today.toString()
    await takeStep(
      context,
      referral,
      { step: 'accept', words },
      {
        ...{ state: 'accepted', waitsFor: null, waitsWords: null },
        ...{ decidedOn, decidedBy: actor.userId, closedOn: decidedOn },
      },
    )
    await recordYes(tx, {
      ...{ personId, unitId, deciderKind: 'centre', deciderId: actor.userId, decidedAt: now.toString() },
      ...{ source: 'intake', sourceId: referral.id },
    })
    tell('intake.accepted', { referralId: referral.id, personId })
    return readReferral(context, one.id)
  },
})

/** A "no", on record like every other. It stands open until the person has something they accept, or signs that they want nothing. */
const refuseIt = handle(intakeApi.refuse, {
  ...onDecision,
  async run(context, { package: made, answer, wishSignedOn, id, version, ...no }) {
    const { tx, actor, now, today, tell } = context
    const referral = await requireStep(tx, 'refuse', { id, version })
    const personId = referral.personId!
    const { unitId } = await requirePersonForWriting(tx, personId)
    const day = today.toString()
    const said = { ...no, alternative: made ? ('default-package' as const) : no.alternative }
    const reviewers = (await listReviewers(tx, unitId, day)).map((reviewer) => reviewer.id)
    const decision = {
      ...said,
      package: made,
      personId,
      deciderKind: 'centre' as const,
      deciderName: null,
      decidedOn: day,
    }
    refuseIfAny([
      ...obstaclesToRefusal(
        { ...decision, deciderId: actor.userId },
        { today: day, deciderId: actor.userId, reviewers },
      ),
      ...(answer !== null && said.alternative === null
        ? [{ code: 'referral-answer-needs-offer' as const, field: 'answer' }]
        : []),
      ...(wishSignedOn !== null && wishSignedOn > day
        ? [{ code: 'referral-wish-in-future' as const, field: 'wishSignedOn' }]
        : []),
    ])
    const refusalId = await recordRefusal(tx, {
      ...{ ...said, personId, unitId, deciderKind: 'centre', deciderId: actor.userId },
      ...{ decidedAt: now.toString(), source: 'intake', sourceId: id, wishSignedOn },
      ...{ answerToAlternative: answer, answeredAlternativeOn: answer && day },
    })
    if (made) await makeDefaultPackage(tx, { ...made, refusalId, personId })
    const endedWell = hasEndedWell({
      alternative: said.alternative,
      answerToAlternative: answer,
      wishSignedOn,
    })
    await takeStep(
      context,
      referral,
      { step: 'refuse', words: no.words },
      {
        ...{ state: 'refused', waitsFor: null, waitsWords: null, refusalId },
        ...{ decidedOn: day, decidedBy: actor.userId, closedOn: endedWell ? day : null },
      },
    )
    tell('intake.refused', { referralId: id, personId })
    return readReferral(context, id)
  },
})

/** Somebody refused who has nothing yet: a named colleague, open activities and another organisation, in one step. */
const offerPackage = handle(intakeApi.offerPackage, {
  ...onDecision,
  async run(context, { id, version, ...made }) {
    const { tx } = context
    const referral = await requireStep(tx, 'package', { id, version })
    await offerInsteadOf(tx, { sourceIds: [id], alternative: 'default-package' })
    await makeDefaultPackage(tx, { ...made, refusalId: referral.refusalId!, personId: referral.personId! })
    await takeStep(context, referral, { step: 'package' }, {})
    return readReferral(context, id)
  },
})

/** Nothing is owed any more: the person accepted what was offered in its place, or signed that they want nothing. */
const close = handle(intakeApi.close, {
  ...onDecision,
  async run(context, one) {
    const referral = await requireStep(context.tx, 'close', one)
    await requireEndedWell(context.tx, referral.refusalId!)
    await takeStep(context, referral, { step: 'close' }, { closedOn: context.today.toString() })
    return readReferral(context, one.id)
  },
})

/** The person does not want it: their own "no", on record as theirs. */
const withdraw = handle(intakeApi.withdraw, {
  ...onReferral,
  async run(context, { reason, words, ...one }) {
    const { tx, now, today } = context
    const referral = await requireStep(tx, 'withdraw', one)
    if (!refusalReasonsOf('participant').includes(reason))
      refuse({ code: 'reason-not-theirs', field: 'reason' })
    if (reason === 'other' && words === null) refuse({ code: 'reason-needs-words', field: 'words' })
    const { personId } = referral
    const unitId = personId ? (await requirePersonForWriting(tx, personId)).unitId : referral.unitId
    await recordRefusal(tx, {
      ...{ personId, unitId, deciderKind: 'participant', decidedAt: now.toString(), reason, words },
      ...{ source: 'intake', sourceId: referral.id, basis: 'judgement' },
    })
    const closedOn = today.toString()
    await takeStep(
      context,
      referral,
      { step: 'withdraw', words },
      { state: 'withdrawn', waitsFor: null, waitsWords: null, closedOn },
    )
    return readReferral(context, one.id)
  },
})

/** Asked again: what was decided stays in its history, and the wait is counted anew. */
const reopen = handle(intakeApi.reopen, {
  ...onDecision,
  async run(context, { words, ...one }) {
    const { tx, actor, today } = context
    const referral = await requireStep(tx, 'reopen', one)
    if (referral.refusalId !== null) await liftAsAskedAgain(context, referral.refusalId, words)
    await takeStep(
      context,
      referral,
      { step: 'reopen', words },
      {
        ...{ state: 'in-triage', waitingSince: today.toString(), handledBy: actor.userId },
        ...{ decidedOn: null, decidedBy: null, refusalId: null, closedOn: null },
      },
    )
    return readReferral(context, one.id)
  },
})

export const decidingHandlers = [accept, refuseIt, offerPackage, close, withdraw, reopen]
