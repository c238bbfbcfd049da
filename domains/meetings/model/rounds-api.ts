import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { Impression, NewImpression } from './impression.ts'
import { NewRound, NewTalk, ReferredWish, Round, RoundFile, RoundTalk, TakingUp } from './round.ts'
import { Id, Named, oneRecord } from './shapes.ts'

const forgotten = Type.Object({ id: Id })

export const roundsApi = {
  rounds: query('meetings.rounds', '/rounds', {
    input: Type.Object({ prisonId: Type.Optional(Id) }),
    output: Type.Array(Round),
  }),
  roundChoices: query('meetings.round-choices', '/rounds/choices', {
    input: Type.Object({}),
    output: Type.Object({
      units: Type.Array(Named),
      prisons: Type.Array(Named),
      kinds: Type.Array(Named),
    }),
  }),
  round: query('meetings.round', '/rounds/:id', { input: Type.Object({ id: Id }), output: RoundFile }),
  holdRound: command('meetings.hold-round', '/rounds', { input: NewRound, output: RoundFile }),
  noteTalk: command('meetings.note-talk', '/rounds/:roundId/talks', { input: NewTalk, output: RoundTalk }),
  changeTalk: command('meetings.change-talk', '/round-talks/:id', {
    input: Type.Object({ ...oneRecord.properties, ...Type.Omit(NewTalk, ['roundId']).properties }),
    output: RoundTalk,
  }),
  forgetTalk: command('meetings.forget-talk', '/round-talks/:id/forget', {
    input: oneRecord,
    output: forgotten,
  }),
  takeUpWish: command('meetings.take-up-wish', '/round-talks/:id/take-up', {
    input: TakingUp,
    output: RoundTalk,
  }),
  referWish: command('meetings.refer-wish', '/round-talks/:id/refer', {
    input: ReferredWish,
    output: RoundTalk,
  }),

  impressions: query('meetings.impressions', '/people/:personId/impressions', {
    input: Type.Object({ personId: Id }),
    output: Type.Array(Impression),
  }),
  noteImpression: command('meetings.note-impression', '/people/:personId/impressions', {
    input: NewImpression,
    output: Impression,
  }),
}
