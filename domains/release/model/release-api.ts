import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { BoardFilter, ReleaseBoard } from './board.ts'
import { Grouping } from './grouping.ts'

/** What the reader has looked at; the day goes along, because a date may move while it is on the screen. */
export const SeenDates = Type.Object({
  seen: Type.Array(Type.Object({ personId: Type.String({ format: 'uuid' }), day: OrNull(Day) }), {
    minItems: 1,
    maxItems: 5000,
  }),
})
export type SeenDates = Type.Static<typeof SeenDates>

const Printing = Type.Object({
  ...BoardFilter.properties,
  by: Type.Optional(Grouping),
  onlyWarned: Type.Optional(Type.Boolean()),
})

export const releaseApi = {
  board: query('release.board', '/releases', { input: BoardFilter, output: ReleaseBoard }),
  printBoard: query('release.print-board', '/releases/print', {
    input: Printing,
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
  exportBoard: query('release.export-board', '/releases/export', {
    input: Type.Object({ ...Printing.properties, format: Type.Enum(['xlsx', 'csv'] as const) }),
    output: Type.Unknown(),
    givesFile: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  markSeen: command('release.mark-seen', '/releases/seen', { input: SeenDates, output: Type.Null() }),
}
