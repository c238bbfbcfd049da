import { handle } from '#platform/operations/handler.ts'
import { releaseApi } from '../model/release-api.ts'
import { boardFor } from './board.ts'

export const showBoard = handle(releaseApi.board, {
  permission: 'release:read',
  concerns: (_, board) => board?.people.map(({ personId }) => personId) ?? [],
  run: (context, filter) => boardFor(context, filter),
})
