import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { recordsOf, requirePersonForWriting } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { type Impression, type NewImpression, sinceLastTime } from '../model/impression.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { personOf } from './log-meeting.ts'
import './tables.ts'

type Row = Omit<Impression, 'since'>

/** Impressions of somebody, the latest first, each with what changed since the one before. */
async function listImpressions(tx: Tx, personId: string): Promise<Impression[]> {
  const records = await recordsOf(tx, personId)
  const { rows } =
    await sql<Row>`select i.id, i.person_id, i.day, i.purpose_explained, i.problems, i.plans, i.motives,
      i.next_step, i.change, i.change_in_words, c.name as recorded_by, i.recorded_at,
      coalesce((select jsonb_agg(jsonb_build_object('about', w.about, 'words', w.words) order by w.place)
        from impression_words w where w.impression_id = i.id), '[]') as own_words
    from impressions i left join access.colleagues c on c.id = i.recorded_by
    where i.person_id = any (${records}::uuid[]) order by i.day desc, i.recorded_at desc limit 100`.execute(
      tx,
    )
  return rows.map((row, index) => ({ ...row, since: sinceLastTime(row, rows[index + 1] ?? null) }))
}

const listTheImpressions = handle(meetingsApi.impressions, {
  permission: 'meetings:write',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId }) {
    await requirePersonForReading(tx, personId)
    return listImpressions(tx, personId)
  },
})

async function requirePersonForReading(tx: Tx, id: string): Promise<void> {
  if (!(await tx.selectFrom('people').select('id').where('id', '=', id).executeTakeFirst())) notFound()
}

type NewRow = Omit<NewImpression, 'ownWords'>

/** Writes one down, with the own words apart. Its id is made here: whoever writes it need not be able to read it again. */
async function insertImpression(
  { tx, actor, now, today }: Context,
  impression: NewRow,
  ownWords: NewImpression['ownWords'],
): Promise<string> {
  if (impression.day > today.toString()) refuse({ code: 'impression-in-future', field: 'day' })
  const id = randomUUID()
  const { personId } = impression
  await tx
    .insertInto('impressions')
    .values({ id, ...impression, recordedAt: now.toString(), recordedBy: actor.userId })
    .execute()
  const words = ownWords.map((said, place) => ({ ...said, place, impressionId: id, personId }))
  if (words.length > 0) await tx.insertInto('impressionWords').values(words).execute()
  return id
}

const noteImpression = handle(meetingsApi.noteImpression, {
  permission: 'meetings:write',
  concerns: ({ personId }) => personId,
  async run(context, { ownWords, ...impression }) {
    const { personId } = impression
    await requirePersonForWriting(context.tx, personId)
    const id = await insertImpression(context, impression, ownWords)
    return requireImpression(context.tx, personId, id)
  },
  again: ({ tx }, { personId }, id) => requireImpression(tx, personId, id),
})

const requireImpression = async (tx: Tx, personId: string, id: string): Promise<Impression> =>
  (await listImpressions(tx, personId)).find((one) => one.id === id) ?? notFound()

/** By the volunteer who goes beside them, while the match holds. It answers that it has arrived, and nothing else. */
const noteMyImpression = handle(meetingsApi.noteMyImpression, {
  permission: 'field:write',
  concerns: (_input, received) => personOf(received),
  async run(context, { matchId, ownWords, ...impression }) {
    const { rows } = await sql<{ personId: string | null }>`
      select person_of_my_impression(${matchId}) as person_id`.execute(context.tx)
    const personId = rows[0]?.personId ?? notFound()
    return { id: await insertImpression(context, { ...impression, personId }, ownWords), personId }
  },
  again: async (_context, _input, id) => ({ id }),
})

export const impressionHandlers = [listTheImpressions, noteImpression, noteMyImpression]
