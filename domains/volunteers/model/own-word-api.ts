import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'

const id = Type.String({ format: 'uuid' })

/** Somebody wrote down a volunteer under the address of a sign-in, and asks its owner whether that is them. */
export const OwnAsk = Type.Object({
  id,
  name: Type.String(),
  unit: Type.String(),
  askedBy: OrNull(Type.String()),
  askedAt: Type.String(),
})
export type OwnAsk = Type.Static<typeof OwnAsk>

/** What the owner of a sign-in is asked, and says. */
export const ownWordApi = {
  asked: query('volunteers.asked-of-me', '/volunteering/asked', {
    input: Type.Object({}),
    output: Type.Array(OwnAsk),
  }),
  answer: command('volunteers.say-whether-it-is-me', '/volunteering/asked/:id', {
    input: Type.Object({ id, isMe: Type.Boolean() }),
    output: Type.Object({ id }),
  }),
}
