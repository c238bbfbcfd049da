import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { NewPause, ReviewPause } from './pause.ts'
import { NewReview, Review, ReviewRow } from './review.ts'
import { NewReviewTable, ReviewTable } from './review-table.ts'
import { Day, Id, oneRecord } from './shapes.ts'
import { StepOfMine } from './step.ts'

/** When plans are looked at, what stops that clock, and the table it goes by. */
export const reviewsApi = {
  list: query('plans.reviews', '/plans/reviews', {
    input: Type.Object({}),
    output: Type.Object({ today: Day, rows: Type.Array(ReviewRow), withoutPlan: Type.Integer() }),
  }),
  today: query('plans.today', '/plans/today', {
    input: Type.Object({}),
    output: Type.Object({ today: Day, steps: Type.Array(StepOfMine), reviews: Type.Array(ReviewRow) }),
  }),
  hold: command('plans.hold-review', '/people/:personId/plan/reviews', { input: NewReview, output: Review }),
  pause: command('plans.pause-reviews', '/people/:personId/plan/pauses', {
    input: NewPause,
    output: ReviewPause,
  }),
  endPause: command('plans.end-pause', '/plan-pauses/:id/end', {
    input: Type.Object({ ...oneRecord.properties, ends: Day }),
    output: ReviewPause,
  }),
  tables: query('plans.review-tables', '/plans/review-tables', {
    input: Type.Object({}),
    output: Type.Object({
      today: Day,
      country: Type.String(),
      units: Type.Array(Type.Object({ id: Id, name: Type.String() })),
      tables: Type.Array(ReviewTable),
    }),
  }),
  addTable: command('plans.add-review-table', '/plans/review-tables', {
    input: NewReviewTable,
    output: ReviewTable,
  }),
}
