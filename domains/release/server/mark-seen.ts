import { handle } from '#platform/operations/handler.ts'
import { releaseApi } from '../model/release-api.ts'
import { rememberSeen } from './board-store.ts'

export const markSeen = handle(releaseApi.markSeen, {
  permission: 'release:read',
  concerns: ({ seen }) => seen.map(({ personId }) => personId),
  async run({ tx, actor, now }, { seen }) {
    await rememberSeen(tx, actor.userId, seen, now.toString())
    return null
  },
})
