import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { reviewsApi } from '../model/reviews-api.ts'
import type { StepOfMine } from '../model/step.ts'
import { dueOf } from '../model/step-rules.ts'
import { readReviews } from './next-review.ts'
import { countWithoutPlan } from './review-store.ts'

const peopleIn = (rows: { person: { id: string } }[] | undefined) =>
  (rows ?? []).map(({ person }) => person.id)

/** Everybody with a plan whom the reader may see, and how many have none. */
const listTheReviews = handle(reviewsApi.list, {
  permission: 'plans:read',
  concerns: (_input, output) => peopleIn(output?.rows),
  async run(context) {
    const rows = await readReviews(context, sql`p.active`)
    return { today: context.today.toString(), rows, withoutPlan: await countWithoutPlan(context.tx) }
  },
})

/** Mine: I am responsible, I stand in for whoever is, the person is entrusted to me, or nobody is responsible. */
const isMine = (userId: string, today: string) => sql`p.active
  and (p.responsible_id = ${userId} or p.responsible_id is null or p.id = any ((select access.entrusted())::uuid[])
    or p.responsible_id in (select user_id from access.absences
      where deputy_id = ${userId} and begins <= ${today} and ends > ${today}))`

const soon = 7

const showToday = handle(reviewsApi.today, {
  permission: 'plans:read',
  concerns: (_input, output) => [...peopleIn(output?.steps), ...peopleIn(output?.reviews)],
  async run(context) {
    const { tx, actor, today } = context
    const day = today.toString()
    const reviews = await readReviews(context, isMine(actor.userId, day))
    return {
      today: day,
      steps: await listStepsDue(tx, actor.userId, today.add({ days: soon }).toString()),
      reviews: reviews
        .filter(({ state }) => state === 'due' || state === 'overdue')
        .toSorted((a, b) => b.overdueDays - a.overdueDays || a.due!.localeCompare(b.due!)),
    }
  },
})

type Row = Omit<StepOfMine, 'person' | 'due'> & {
  personId: string
  name: string
  dueDay: string | null
  dueOffset: number | null
  releaseDay: string | null
}

/** A colleague's own open steps up to a day, the most pressing first. */
async function listStepsDue(tx: Tx, userId: string, until: string): Promise<StepOfMine[]> {
  const { rows } =
    await sql<Row>`select s.id, s.version, s.words, s.due_day, s.due_offset, q.id as person_id, q.display_name as name,
      case when s.due_offset is not null then plan_release_day(q.id) end as release_day
    from steps s join goals g on g.id = s.goal_id join plans l on l.id = g.plan_id
      join people p on p.id = s.person_id join people q on q.id = coalesce(p.merged_into, p.id)
    where s.owner_id = ${userId} and s.state = 'open' and g.state = 'open' and l.ended_on is null`.execute(tx)
  return rows
    .map(({ personId, name, releaseDay, ...step }) => ({
      ...step,
      due: dueOf(step, releaseDay),
      person: { id: personId, name },
    }))
    .filter(({ due }) => due !== null && due <= until)
    .sort((a, b) => a.due!.localeCompare(b.due!))
}

export const reviewListHandlers = [listTheReviews, showToday]
