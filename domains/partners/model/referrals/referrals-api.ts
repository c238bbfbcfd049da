import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import {
  answerFields,
  NewReferral,
  Referral,
  ReferralRow,
  referralStates,
  stopReasons,
  Told,
  urgencies,
  uuid,
  words,
} from './referral.ts'

const version = Type.Integer()
const edit = { id: uuid, version }
const whichAndWhy = { ...edit, reason: OrNull(words) }
const Changed = Type.Object({ id: uuid, version })
const LinkMade = Type.Object({ id: uuid, link: OrNull(Type.String()), mailed: Type.Boolean() })

/** What colleagues do with a referral to a partner. */
export const referralsApi = {
  list: query('partners.referrals', '/referrals-out', {
    input: Type.Object({
      state: Type.Optional(Type.Enum(referralStates)),
      partnerId: Type.Optional(uuid),
    }),
    output: Type.Array(ReferralRow),
  }),
  ofPerson: query('partners.referrals-of-person', '/people/:personId/referrals-out', {
    input: Type.Object({ personId: uuid }),
    output: Type.Array(ReferralRow),
  }),
  show: query('partners.referral', '/referrals-out/:id', {
    input: Type.Object({ id: uuid }),
    output: Referral,
  }),
  /** Sent and not answered, the longest first; and what the partner said lately. */
  waiting: query('partners.referrals-waiting', '/referrals-out/waiting', {
    input: Type.Object({}),
    output: Type.Object({
      today: Day,
      unanswered: Type.Array(ReferralRow),
      answered: Type.Array(ReferralRow),
    }),
  }),
  begin: command('partners.begin-referral', '/people/:personId/referrals-out', {
    input: NewReferral,
    output: Changed,
  }),
  changeDraft: command('partners.change-referral-draft', '/referrals-out/:id', {
    input: Type.Object({ ...edit, ...Type.Omit(NewReferral, ['personId']).properties }),
    output: Changed,
  }),
  discard: command('partners.discard-referral', '/referrals-out/:id/discard', {
    input: Type.Object(edit),
    output: Type.Null(),
  }),
  send: command('partners.send-referral', '/referrals-out/:id/send', {
    input: Type.Object(edit),
    output: Changed,
  }),
  amend: command('partners.amend-referral', '/referrals-out/:id/amend', {
    input: Type.Object({
      ...edit,
      urgency: Type.Enum(urgencies),
      answerBy: OrNull(Day),
      contactId: OrNull(uuid),
      reason: words,
    }),
    output: Changed,
  }),
  /** Adds an item, or puts it in the place of another: with a ground of its own, and with the reason once the partner has read. */
  setItem: command('partners.set-referral-item', '/referrals-out/:id/items', {
    input: Type.Object({ ...whichAndWhy, ...Told.properties, inPlaceOf: OrNull(uuid) }),
    output: Changed,
  }),
  takeBackItem: command('partners.take-back-referral-item', '/referrals-out/:id/items/:itemId/take-back', {
    input: Type.Object({ ...whichAndWhy, itemId: uuid }),
    output: Changed,
  }),
  addFile: command('partners.add-referral-file', '/referrals-out/:id/items/:itemId/file', {
    input: Type.Object({ id: uuid, itemId: uuid, name: Type.String({ minLength: 1, maxLength: 200 }) }),
    output: Type.Object({ id: uuid }),
    takesFile: true,
  }),
  file: query('partners.referral-file', '/referrals-out/:id/items/:itemId/file', {
    input: Type.Object({ id: uuid, itemId: uuid }),
    output: Type.Unknown(),
    givesFile: 'application/octet-stream',
  }),
  answerFromPaper: command('partners.enter-referral-answer', '/referrals-out/:id/answer', {
    input: Type.Object({ id: uuid, ...answerFields }),
    output: Changed,
  }),
  stop: command('partners.stop-referral', '/referrals-out/:id/stop', {
    input: Type.Object({ ...edit, because: Type.Enum(stopReasons.filter((why) => why !== 'ground-ended')) }),
    output: Changed,
  }),
  remind: command('partners.remind-of-referral', '/referrals-out/:id/remind', {
    input: Type.Object({ id: uuid }),
    output: Type.Object({ id: uuid, mailed: Type.Boolean() }),
  }),
  makeLink: command('partners.make-referral-link', '/referrals-out/:id/links', {
    input: Type.Object({ id: uuid }),
    output: LinkMade,
  }),
  withdrawLink: command('partners.withdraw-referral-link', '/referrals-out/:id/links/:linkId/withdraw', {
    input: Type.Object({ id: uuid, linkId: uuid }),
    output: Type.Object({ id: uuid }),
  }),
  inviteContact: command('partners.invite-contact', '/partner-contacts/:contactId/sign-in', {
    input: Type.Object({ contactId: uuid }),
    output: LinkMade,
  }),
  endSignIn: command('partners.end-contact-sign-in', '/partner-contacts/:contactId/sign-in/end', {
    input: Type.Object({ contactId: uuid }),
    output: Type.Null(),
  }),
}
