import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import { DefaultPackage } from './default-package.ts'
import { LetterGiven, NewLetterGiven, NewObjection, Objection, ObjectionAnswer } from './objection.ts'
import {
  AlternativeAnswered,
  AlternativeOffer,
  NewRefusal,
  Refusal,
  RefusalFilter,
  Reopening,
  Review,
  ReviewPlan,
  SignedWish,
} from './refusal.ts'
import { dimensions, RefusalReport, ReportFilter } from './report/report.ts'

const uuid = Type.String({ format: 'uuid' })
const Colleague = Type.Object({ id: uuid, name: Type.String() })

/** One "no" with everything that followed from it. */
const RefusalFile = Type.Object({
  ...Refusal.properties,
  reviewers: Type.Array(Colleague),
  /** What the person has meanwhile, where that is what was offered. */
  package: OrNull(DefaultPackage),
  objections: Type.Array(Objection),
  letters: Type.Array(LetterGiven),
  /** Later answers to the same question, such as another "no" after this one was lifted. */
  sameQuestion: Type.Array(Refusal),
  /** So many days an objection that comes today may wait for its answer. */
  answerWithin: Type.Integer(),
})
export type RefusalFile = Type.Static<typeof RefusalFile>

export const refusalsApi = {
  /** The newest first; `total` may be more than are listed. */
  list: query('refusals.list', '/refusals', {
    input: RefusalFilter,
    output: Type.Object({ refusals: Type.Array(Refusal), total: Type.Integer(), today: Type.String() }),
  }),
  /** What waits for somebody: people who were offered nothing so far, and second looks whose day has come. */
  waiting: query('refusals.waiting', '/refusals/waiting', {
    input: Type.Object({}),
    output: Type.Object({
      withoutAlternative: Type.Array(Refusal),
      reviewDue: Type.Array(Refusal),
      /** Not answered yet, the first to be due at the top. */
      objections: Type.Array(Objection),
      today: Type.String(),
    }),
  }),
  /** One record, with the colleagues who could look at it again. */
  show: query('refusals.show', '/refusals/:id', {
    input: Type.Object({ id: uuid }),
    output: RefusalFile,
  }),
  ofPerson: query('refusals.of-person', '/people/:personId/refusals', {
    input: Type.Object({ personId: uuid }),
    output: Type.Array(Refusal),
  }),
  /** The colleagues of the person's unit who decide there and look at decisions again. */
  colleagues: query('refusals.colleagues', '/people/:personId/refusals/colleagues', {
    input: Type.Object({ personId: uuid }),
    output: Type.Array(Colleague),
  }),
  record: command('refusals.record', '/people/:personId/refusals', { input: NewRefusal, output: Refusal }),
  offerAlternative: command('refusals.offer-alternative', '/refusals/:id/alternative', {
    input: AlternativeOffer,
    output: Refusal,
  }),
  planReview: command('refusals.plan-review', '/refusals/:id/review-day', {
    input: ReviewPlan,
    output: Refusal,
  }),
  answerAlternative: command('refusals.answer-alternative', '/refusals/:id/alternative/answer', {
    input: AlternativeAnswered,
    output: Refusal,
  }),
  signWish: command('refusals.sign-wish', '/refusals/:id/signed-wish', {
    input: SignedWish,
    output: Refusal,
  }),
  /** The question is open again, because somebody asked it again. */
  reopen: command('refusals.reopen', '/refusals/:id/reopening', { input: Reopening, output: Refusal }),
  object: command('refusals.object', '/refusals/:refusalId/objections', {
    input: NewObjection,
    output: Objection,
  }),
  answerObjection: command('refusals.answer-objection', '/objections/:id/answer', {
    input: ObjectionAnswer,
    output: Objection,
  }),
  /** In plain words and large print: what was decided, why, what is offered instead, and how to object. */
  letter: query('refusals.letter', '/refusals/:id/letter', {
    input: Type.Object({ id: uuid, language: Language }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
  answerLetter: query('refusals.answer-letter', '/objections/:id/letter', {
    input: Type.Object({ id: uuid, language: Language }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
  giveLetter: command('refusals.give-letter', '/refusals/:refusalId/letters', {
    input: NewLetterGiven,
    output: LetterGiven,
  }),
  /** How often whom is turned down, by groups; small numbers are hidden. */
  report: query('refusals.report', '/refusals/report', { input: ReportFilter, output: RefusalReport }),
  exportReport: query('refusals.export-report', '/refusals/report/export', {
    input: ReportFilter,
    output: Type.Unknown(),
    givesFile: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  /** The "no"s behind one figure, as far as the reader may see the people. */
  behindFigure: query('refusals.behind-figure', '/refusals/report/behind', {
    input: Type.Object({
      ...ReportFilter.properties,
      dimension: Type.Enum(['all', ...dimensions] as const),
      /** Left out for what nobody wrote down. */
      value: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    output: Type.Object({ refusals: Type.Array(Refusal), today: Type.String() }),
  }),
  review: command('refusals.review', '/refusals/:id/review', { input: Review, output: Refusal }),
}
