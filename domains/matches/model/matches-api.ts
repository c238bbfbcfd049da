import Type from 'typebox'
import { MatchingProfile } from '#domains/volunteers/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { SpokenEnding, Withdrawal } from './endings.ts'
import { Alternative, Match, MatchFile, MatchList, MatchRow, MatchView, NewMatch } from './match.ts'
import { ReviewOutcome } from './reviews.ts'
import { Day, Id, oneRecord, SaidHow, SomeWords, Version, Words } from './shapes.ts'
import { Shares } from './sharing.ts'

const one = oneRecord.properties
const onADay = Type.Object({ ...one, day: Day })

export const matchesApi = {
  list: query('matches.list', '/matches', {
    input: Type.Object({
      view: MatchView,
      text: Type.Optional(Type.String({ maxLength: 100 })),
      unitId: Type.Optional(Id),
      skip: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
    }),
    output: MatchList,
  }),
  ofPerson: query('matches.of-person', '/people/:personId/matches', {
    input: Type.Object({ personId: Id }),
    output: Type.Object({
      today: Day,
      matches: Type.Array(MatchRow),
      /** What the record already says of a wish: languages, age, sex. */
      wish: MatchingProfile,
      inCustody: Type.Boolean(),
    }),
  }),
  ofVolunteer: query('matches.of-volunteer', '/volunteers/:volunteerId/matches', {
    input: Type.Object({ volunteerId: Id }),
    output: Type.Object({
      today: Day,
      matches: Type.Array(MatchRow),
      asked: Type.Array(MatchRow),
    }),
  }),
  show: query('matches.show', '/matches/:id', { input: Type.Object({ id: Id }), output: MatchFile }),

  request: command('matches.request', '/people/:personId/matches', { input: NewMatch, output: Match }),
  changeWish: command('matches.change-wish', '/matches/:id/wish', {
    input: Type.Object({ ...one, wish: MatchingProfile, goals: SomeWords() }),
    output: Match,
  }),
  coordinate: command('matches.coordinate', '/matches/:id/coordinator', {
    input: Type.Object({ ...one, coordinatorId: Id }),
    output: Match,
  }),
  recordTalk: command('matches.record-talk', '/matches/:id/talk', { input: onADay, output: Match }),
  offerInstead: command('matches.offer-instead', '/matches/:id/alternative', {
    input: Type.Object({ ...one, alternative: Alternative, words: SomeWords() }),
    output: Match,
  }),
  share: command('matches.share', '/matches/:id/shares', {
    input: Type.Object({ ...one, shares: Shares, agreedOn: Day, agreedHow: SaidHow }),
    output: Match,
  }),
  passOn: command('matches.pass-on', '/matches/:id/handover', {
    input: Type.Object({ ...one, handover: SomeWords(4000) }),
    output: Match,
  }),
  meetFirst: command('matches.meet-first', '/matches/:id/first-meeting', { input: onADay, output: Match }),
  passGate: command('matches.pass-gate', '/matches/:id/gate', {
    input: Type.Object({ ...one, day: Day, met: Type.Enum(['yes', 'no'] as const) }),
    output: Match,
  }),
  pause: command('matches.pause', '/matches/:id/pause', { input: onADay, output: Match }),
  resume: command('matches.resume', '/matches/:id/resume', { input: onADay, output: Match }),
  end: command('matches.end', '/matches/:id/end', {
    input: Type.Object({ ...one, day: Day, reason: SpokenEnding, words: SomeWords() }),
    output: Match,
  }),
  withdraw: command('matches.withdraw', '/matches/:id/withdraw', {
    input: Type.Object({ ...one, day: Day, reason: Withdrawal, words: SomeWords() }),
    output: Match,
  }),
  convert: command('matches.convert', '/matches/:id/convert', {
    input: Type.Object({ ...one, toKindId: Id, day: Day, why: Words(), yesOn: Day, yesHow: SaidHow }),
    output: Match,
  }),

  logReview: command('matches.log-review', '/match-reviews/:id/log', {
    input: Type.Object({ ...one, day: Day, outcome: ReviewOutcome, words: SomeWords() }),
    output: Type.Object({ id: Id, version: Version, personId: Id }),
  }),
  excuseReview: command('matches.excuse-review', '/match-reviews/:id/excuse', {
    input: Type.Object({ ...one, why: Words(500) }),
    output: Type.Object({ id: Id, version: Version, personId: Id }),
  }),
}
