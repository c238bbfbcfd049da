import type { Context } from '#platform/operations/handler.ts'
import type { Identity } from '../model/own-file.ts'

/** The name and the address under which the actor signs in. */
export const ownIdentity = ({ tx, actor }: Pick<Context, 'tx' | 'actor'>): Promise<Identity> =>
  tx
    .selectFrom('access.colleagues')
    .select(['name', 'email'])
    .where('id', '=', actor.userId)
    .executeTakeFirstOrThrow()
