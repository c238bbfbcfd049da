import { sql } from 'kysely'
import { recordsOf, requirePersonForWriting } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { type Impression, sinceLastTime } from '../model/impression.ts'
import { meetingsApi } from '../model/meetings-api.ts'
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

const noteImpression = handle(meetingsApi.noteImpression, {
  permission: 'meetings:write',
  concerns: ({ personId }) => personId,
  async run({ tx, actor, now, today }, { ownWords, ...impression }) {
    const { personId } = impression
    await requirePersonForWriting(tx, personId)
    if (impression.day > today.toString()) refuse({ code: 'impression-in-future', field: 'day' })
    const { id } = await tx
      .insertInto('impressions')
      .values({ ...impression, recordedAt: now.toString(), recordedBy: actor.userId })
      .returning('id')
      .executeTakeFirstOrThrow()
    const words = ownWords.map((said, place) => ({ ...said, place, impressionId: id, personId }))
    if (words.length > 0) await tx.insertInto('impressionWords').values(words).execute()
    return requireImpression(tx, personId, id)
  },
  again: ({ tx }, { personId }, id) => requireImpression(tx, personId, id),
})

const requireImpression = async (tx: Tx, personId: string, id: string): Promise<Impression> =>
  (await listImpressions(tx, personId)).find((one) => one.id === id) ?? notFound()

export const impressionHandlers = [listTheImpressions, noteImpression]
