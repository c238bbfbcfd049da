import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { StrainRecord } from '../../model/care-strain.ts'
import type { Talk, TalkCall, TalkKind, TalkState, talkWays } from '../../model/care-talks.ts'
import './care-tables.ts'

const talks = (tx: Tx) =>
  tx
    .selectFrom('volunteerTalks as talk')
    .leftJoin('access.colleagues as with', 'with.id', 'talk.withId')
    .select(['talk.id', 'talk.version', 'talk.volunteerId', 'talk.kind', 'talk.state', 'talk.day'])
    .select(['talk.way', 'talk.withId', 'with.name as withName', 'talk.words', 'talk.agreed'])

export const listTalks = (tx: Tx, volunteerId: string): Promise<Talk[]> =>
  talks(tx)
    .where('talk.volunteerId', '=', volunteerId)
    .orderBy('talk.day', 'desc')
    .orderBy('talk.id')
    .execute()

export const requireTalk = async (tx: Tx, id: string): Promise<Talk> =>
  (await talks(tx).where('talk.id', '=', id).executeTakeFirst()) ?? notFound()

type NewRow = {
  volunteerId: string
  kind: TalkKind
  state: TalkState
  day: string
  way: (typeof talkWays)[number] | null
  withId: string | null
  words: string | null
  agreed: string | null
}

export async function insertTalk(tx: Tx, talk: NewRow): Promise<Talk> {
  const { id } = await tx.insertInto('volunteerTalks').values(talk).returning('id').executeTakeFirstOrThrow()
  return requireTalk(tx, id)
}

export async function setTalk(
  tx: Tx,
  change: { id: string; version: number } & Partial<NewRow>,
): Promise<Talk> {
  await setVersioned(tx, 'volunteerTalks', change)
  return requireTalk(tx, change.id)
}

/**
 * Says that something happened which a volunteer should be talked with about; the same occasion may be told twice. Works for colleagues, for the
 * volunteer whose meeting it was, and in reactions.
 */
export async function callForTalk(
  tx: Tx,
  call: TalkCall & { volunteerId: string; source: string; sourceId: string },
): Promise<void> {
  await tx
    .insertInto('volunteerTalkCalls')
    .values(call)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Writes down how a meeting was for the volunteer, with the log of that meeting; a corrected log replaces what was said before. */
export async function recordStrain(tx: Tx, said: StrainRecord): Promise<void> {
  const { day, answer } = said
  await tx
    .insertInto('volunteerStrain')
    .values(said)
    .onConflict((conflict) => conflict.columns(['volunteerId', 'meetingId']).doUpdateSet({ day, answer }))
    .execute()
}

export const listStrain = (tx: Tx, volunteerIds: string[]) =>
  tx
    .selectFrom('volunteerStrain')
    .select(['volunteerId', 'day', 'answer'])
    .where('volunteerId', 'in', volunteerIds)
    .orderBy('day')
    .execute()

/** Everything about talks of several volunteers that the rule asks for. */
export async function talkFactsOf(tx: Tx, volunteerIds: string[]) {
  if (volunteerIds.length === 0) return { talks: [], calls: [], strain: [] }
  const [talks, calls, strain] = [
    await tx
      .selectFrom('volunteerTalks')
      .select(['volunteerId', 'kind', 'state', 'day'])
      .where('volunteerId', 'in', volunteerIds)
      .execute(),
    await tx
      .selectFrom('volunteerTalkCalls')
      .select(['volunteerId', 'kind', 'day'])
      .where('volunteerId', 'in', volunteerIds)
      .execute(),
    await listStrain(tx, volunteerIds),
  ]
  return { talks, calls, strain }
}
