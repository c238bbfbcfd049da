import Type from 'typebox'
import { query } from '#platform/operations/operation.ts'
import {
  ContinuityFilter,
  ContinuityReport,
  ContinuityRow,
  GapBand,
  ReleaseContinuity,
} from './continuity.ts'

export const continuityApi = {
  report: query('release.continuity', '/continuity', { input: ContinuityFilter, output: ContinuityReport }),
  /** Whom the figures are about, the longest gap first. */
  people: query('release.continuity-people', '/continuity/people', {
    input: Type.Object({ ...ContinuityFilter.properties, band: Type.Optional(GapBand) }),
    output: Type.Object({ rows: Type.Array(ContinuityRow), more: Type.Boolean() }),
  }),
  export: query('release.export-continuity', '/continuity/export', {
    input: Type.Object({
      ...ContinuityFilter.properties,
      language: Type.Enum(['en', 'nb', 'bg', 'ro'] as const),
    }),
    output: Type.Unknown(),
    givesFile: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  ofRelease: query('release.continuity-of', '/releases/:id/continuity', {
    input: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    output: ReleaseContinuity,
  }),
}
