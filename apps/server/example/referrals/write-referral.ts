import type { DataGroup } from '#domains/grounds/model/index.ts'
import type { ReferralState } from '#domains/partners/model/referrals/referral.ts'
import { addDays, momentOn } from '../days.ts'
import type { Participant } from '../one-to-one/participants.ts'
import { asItWasSaid } from '../one-to-one/rows.ts'
import { languageOf } from '../staff.ts'
import type { ReferralBook } from './book.ts'
import { referralWords } from './words.ts'

/** Through which states a referral came to where it stands, each so many days after the first. */
const ways: Record<ReferralState, [ReferralState, number][]> = {
  ...{ draft: [], sent: [['sent', 0]] },
  seen: [
    ['sent', 0],
    ['seen', 1],
  ],
  accepted: [
    ['sent', 0],
    ['seen', 1],
    ['accepted', 3],
  ],
  refused: [
    ['sent', 0],
    ['seen', 2],
    ['refused', 5],
  ],
  'under-way': [
    ['sent', 0],
    ['seen', 1],
    ['accepted', 2],
    ['under-way', 9],
  ],
  done: [
    ['sent', 0],
    ['seen', 1],
    ['accepted', 4],
    ['under-way', 10],
    ['done', 90],
  ],
  stopped: [
    ['sent', 0],
    ['seen', 1],
    ['stopped', 12],
  ],
}

/** One referral with its consent, what was shared on it, and every step up to where it stands. */
export function writeReferral(one: Participant, state: ReferralState, day: string, book: ReferralBook): void {
  const { centre, unit, rows, partner, contactId, by } = book
  const words = referralWords[unit]
  const begun = momentOn(day, 60)
  const id = book.id(begun, one.person.id)
  const of = { referralId: id, personId: one.person.id }
  const way = ways[state].map(([kind, after]) => ({ kind, on: addDays(day, after) }))
  const last = way.at(-1)
  const since = last ? momentOn(last.on, 200) : begun
  const answered = way.find(({ kind }) => kind === 'accepted' || kind === 'refused')
  const consentId =
    state === 'draft' ? null : writeConsent(one, day, state === 'stopped' ? last!.on : null, book)
  rows.referralsOut.push({
    ...{ id, unitId: centre.unitId(unit), personId: one.person.id, partnerId: partner.id, contactId },
    ...{ reference: `R-${id.slice(-7).toUpperCase()}`, urgency: 'soon', answerBy: addDays(day, 14), state },
    ...{
      stateSince: since,
      sentAt: way.length > 0 ? momentOn(day, 200) : null,
      sentBy: way.length > 0 ? by.id : null,
    },
    ...{ answeredAt: answered ? momentOn(answered.on, 200) : null, answeredHow: answered ? 'window' : null },
    ...{ refusedBecause: state === 'refused' ? 'no-capacity' : null },
    refusalId: state === 'refused' ? writeRefusal(one, id, since, book) : null,
    ...{ stoppedBecause: state === 'stopped' ? 'ground-ended' : null, remindedAt: null },
    ...{ createdAt: begun, createdBy: by.id },
  })
  const told = (dataGroup: DataGroup, text: string, position: number) => {
    const partId = book.id(begun, one.person.id, 'part', dataGroup, String(position))
    const disclosureId =
      consentId === null
        ? null
        : disclose(
            one,
            {
              partId,
              dataGroup,
              day,
              consentId,
              stopped: state === 'stopped' ? since : null,
              isWish: position === 0,
            },
            book,
          )
    return { ...of, id: partId, position, dataGroup, words: text, legalGroundId: null, disclosureId }
  }
  rows.referralOutcomes.push({
    ...told('plan', words.wish, 0),
    ...{ result: state === 'done' ? 'reached' : null, resultWords: state === 'done' ? words.result : null },
    resultAt: state === 'done' ? since : null,
  })
  const shared: [DataGroup, string][] = [
    ['identity', one.person.displayName],
    ['health', words.health],
    ['plan', words.stays],
  ]
  shared.forEach(([group, text], at) => {
    rows.referralItems.push({ ...told(group, text, at + 1), addedAt: begun, addedBy: by.id, goneAt: null })
  })
  for (const { kind, on } of way) {
    const side = kind === 'sent' ? 'centre' : kind === 'stopped' ? 'system' : 'partner'
    rows.referralOutSteps.push({
      ...{ ...of, id: book.id(momentOn(on, 200), one.person.id, kind), kind, side, at: momentOn(on, 200) },
      ...{ how: side === 'partner' ? 'window' : null, byUser: side === 'centre' ? by.id : null },
      byName: side === 'centre' ? by.name : side === 'partner' ? partner.name : null,
      words: kind === 'accepted' ? words.yes : kind === 'refused' ? words.no : null,
      ...{ reason: null, dataGroup: null, was: null, became: null },
    })
  }
}

/** What the person agreed to; taken back on a day, where one is named. */
function writeConsent(
  { person }: Participant,
  day: string,
  takenBack: string | null,
  book: ReferralBook,
): string {
  const { consents, partner, unit, by } = book
  const givenOn = addDays(day, -3)
  const recordedAt = momentOn(givenOn, 50)
  const id = book.id(recordedAt, person.id, 'consent')
  consents.push({
    ...{
      id,
      personId: person.id,
      purpose: 'share-with-agency',
      recipient: partner.name,
      recipientId: partner.id,
    },
    ...{
      dataGroups: ['identity', 'plan', 'health'],
      language: languageOf[unit],
      how: 'paper',
      witness: null,
    },
    ...{ givenOn, ends: null, textVersion: '2026-11', recordedAt, recordedBy: by.id },
    ...{
      withdrawnOn: takenBack,
      withdrawnHow: takenBack ? 'spoken' : null,
      withdrawnBy: takenBack ? by.id : null,
    },
  })
  return id
}

type Disclosed = {
  partId: string
  dataGroup: DataGroup
  day: string
  consentId: string
  stopped: string | null
  isWish: boolean
}

function disclose(
  { person }: Participant,
  { partId, dataGroup, day, consentId, stopped, isWish }: Disclosed,
  book: ReferralBook,
) {
  const { disclosures, partner, by } = book
  const disclosedAt = momentOn(day, 200)
  const id = book.id(disclosedAt, partId, 'told')
  disclosures.push({
    ...{
      id,
      personId: person.id,
      recipientKind: 'partner',
      recipientId: partner.id,
      recipientName: partner.name,
    },
    ...{
      recipientType: 'clinic',
      purpose: 'share-with-agency',
      dataGroup,
      whatId: partId,
      words: null,
      consentId,
    },
    whatKind: isWish ? 'referral-outcome' : 'referral-item',
    ...{ legalGroundId: null, overrideId: null, disclosedAt, disclosedBy: by.id },
    ...{ stoppedAt: stopped, stoppedBecause: stopped ? 'withdrawn' : null },
    ...{ deletionAskedAt: stopped, deletionAskedHow: stopped ? 'mail' : null, deletionAskedBy: null },
    ...{
      deletionAnswer: null,
      deletionAnswerWords: null,
      deletionAnsweredOn: null,
      deletionAnsweredBy: null,
    },
  })
  return id
}

/** The partner's "no" in the register. */
function writeRefusal(
  { person }: Participant,
  sourceId: string,
  decidedAt: string,
  book: ReferralBook,
): string {
  const { refusals, partner, unit, centre, by } = book
  const id = book.id(decidedAt, person.id, 'no')
  refusals.push({
    ...asItWasSaid,
    ...{
      id,
      personId: person.id,
      unitId: centre.unitId(unit),
      deciderKind: 'partner',
      deciderId: partner.id,
    },
    ...{ deciderName: partner.name, decidedAt, source: 'partner-referral', sourceId, reason: 'no-capacity' },
    ...{ basis: 'judgement', words: referralWords[unit].no, alternative: 'another-organisation' },
    ...{ alternativeWords: null, reviewOn: null, reviewerId: null, reviewedAt: null, reviewedBy: null },
    ...{ reviewOutcome: null, reviewWords: null, recordedAt: decidedAt, recordedBy: by.id },
  })
  return id
}
