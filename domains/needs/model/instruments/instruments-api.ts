import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { Id, Version } from '../shapes.ts'
import {
  Answers,
  Asked,
  InstalledPack,
  InstrumentResult,
  InstrumentsOfPerson,
  NewResult,
  Questionnaire,
  SittingToAnswer,
} from './shapes.ts'

const { areaId, ...named } = Asked.properties
const asking = Type.Object({ ...named, areaId: Type.Optional(Id) })
const aboutPerson = Type.Object({ personId: Id, ...Asked.properties })
const Token = Type.String({ minLength: 1, maxLength: 100 })

export const instrumentsApi = {
  ofPerson: query('needs.instruments', '/people/:personId/instruments', {
    input: Type.Object({ personId: Id }),
    output: InstrumentsOfPerson,
  }),
  questionnaire: query('needs.questionnaire', '/instruments/:instrument/questions', {
    input: asking,
    output: Questionnaire,
  }),
  paper: query('needs.print-questionnaire', '/instruments/:instrument/paper', {
    input: Type.Object({ ...asking.properties, large: Type.Optional(Type.Boolean()) }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
  record: command('needs.record-answers', '/people/:personId/instruments/:instrument', {
    input: NewResult,
    output: InstrumentResult,
  }),
  withdraw: command('needs.withdraw-answers', '/people/:personId/instruments/results/:id/withdraw', {
    input: Type.Object({
      personId: Id,
      id: Id,
      version: Version,
      because: Type.String({ minLength: 1, maxLength: 500 }),
    }),
    output: Type.Null(),
  }),

  /** Gives a link that opens this questionnaire and nothing else, for two hours. */
  handOver: command('needs.hand-over-questions', '/people/:personId/instruments/:instrument/hand-over', {
    input: aboutPerson,
    output: Type.Object({ id: Id, token: Token }),
  }),
  /** Whoever did not finish has not answered: what they had begun goes. */
  takeBack: command('needs.take-back-questions', '/people/:personId/instruments/sittings/:id/take-back', {
    input: Type.Object({ personId: Id, id: Id }),
    output: Type.Null(),
  }),
  sitting: query('needs.questions-handed-over', '/instruments/by-link', {
    input: Type.Object({ token: Token }),
    output: SittingToAnswer,
  }),
  /** By the person alone: keep what is answered so far, finish with it, or throw it away. */
  answerSitting: command('needs.answer-handed-over', '/instruments/by-link', {
    input: Type.Object({
      token: Token,
      answers: Answers,
      deed: Type.Enum(['keep', 'finish', 'throw-away']),
    }),
    output: Type.Object({ personId: Id }),
  }),

  packs: query('needs.instrument-packs', '/instruments/packs', {
    input: Type.Object({}),
    output: Type.Array(InstalledPack),
  }),
  installPack: command('needs.install-instrument-pack', '/instruments/packs', {
    input: Type.Object({}),
    output: InstalledPack,
    takesFile: true,
  }),
  removePack: command('needs.remove-instrument-pack', '/instruments/packs/:id/remove', {
    input: Type.Object({ id: Id }),
    output: Type.Null(),
  }),
}
