import { handle } from '#platform/operations/handler.ts'
import { releaseApi } from '../model/release-api.ts'
import { rememberSeen } from './board-store.ts'

export const markSeen = handle(releaseApi.markSeen, {
  permission: 'release:read',
  // Whom they saw is on record with the board itself; ids that come with this one have not been looked at.
  concerns: () => null,
  async run({ tx, actor, now }, { seen }) {
    await rememberSeen(tx, actor.userId, seen, now.toString())
    return null
  },
})
