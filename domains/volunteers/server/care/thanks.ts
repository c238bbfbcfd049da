import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import { careApi } from '../../model/care-api.ts'
import type { Thanks } from '../../model/care-thanks.ts'
import { requireVolunteer } from '../volunteer-store.ts'
import './care-tables.ts'

const thanks = (tx: Tx) =>
  tx
    .selectFrom('volunteerThanks as thanks')
    .leftJoin('access.colleagues as by', 'by.id', 'thanks.passedOnBy')
    .select(['thanks.id', 'thanks.fromWhom', 'thanks.words', 'thanks.day', 'by.name as passedOnBy'])

export const listThanks = (tx: Tx, volunteerId: string): Promise<Thanks[]> =>
  thanks(tx)
    .where('thanks.volunteerId', '=', volunteerId)
    .orderBy('thanks.day', 'desc')
    .orderBy('thanks.id', 'desc')
    .execute()

const requireThanks = async (tx: Tx, id: string): Promise<Thanks> =>
  (await thanks(tx).where('thanks.id', '=', id).executeTakeFirst()) ?? notFound()

const thank = handle(careApi.thank, {
  permission: 'volunteers:write',
  concerns: () => null,
  async run({ tx, actor, today }, words) {
    await requireVolunteer(tx, words.volunteerId)
    const { id } = await tx
      .insertInto('volunteerThanks')
      .values({ ...words, day: today.toString(), passedOnBy: actor.userId })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireThanks(tx, id)
  },
  again: ({ tx }, _input, id) => requireThanks(tx, id),
})

export const thanksHandlers = [thank]
