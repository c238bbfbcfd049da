import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { AlternativeOffer, NewRefusal, Refusal, RefusalFilter, Review, ReviewPlan } from './refusal.ts'

const uuid = Type.String({ format: 'uuid' })
const Colleague = Type.Object({ id: uuid, name: Type.String() })

export const refusalsApi = {
  /** The newest first; `total` may be more than are listed. */
  list: query('refusals.list', '/refusals', {
    input: RefusalFilter,
    output: Type.Object({ refusals: Type.Array(Refusal), total: Type.Integer(), today: Type.String() }),
  }),
  /** What waits for somebody: people who were offered nothing so far, and second looks whose day has come. */
  waiting: query('refusals.waiting', '/refusals/waiting', {
    input: Type.Object({}),
    output: Type.Object({ withoutAlternative: Type.Array(Refusal), reviewDue: Type.Array(Refusal) }),
  }),
  /** One record, with the colleagues who could look at it again. */
  show: query('refusals.show', '/refusals/:id', {
    input: Type.Object({ id: uuid }),
    output: Type.Object({ ...Refusal.properties, reviewers: Type.Array(Colleague) }),
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
  review: command('refusals.review', '/refusals/:id/review', { input: Review, output: Refusal }),
}
