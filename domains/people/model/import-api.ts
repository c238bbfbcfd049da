import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { delimiters, textEncodings } from '#platform/sheets/workbook.ts'
import { importFields } from './import/fields.ts'
import { importChoices } from './import/outcomes.ts'
import { ImportFilter, ImportPreview } from './import-preview.ts'
import { OrNull } from './or-null.ts'
import { ReleaseDateKind } from './release-dates.ts'

export * from './import-preview.ts'

const Id = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })
const Field = Type.Enum(importFields)
const Count = Type.Integer()
/** `14` is a row, `14.1` its first person. */
const Key = Type.String({ pattern: '^\\d{1,7}(\\.\\d{1,2})?$' })

export const ImportState = Type.Enum(['open', 'committed', 'undone'] as const)
export type ImportState = Type.Static<typeof ImportState>

/** What may be different from what was guessed; what is not named stays. */
export const ImportChange = Type.Object({
  id: Id,
  version: Type.Integer(),
  unitId: Type.Optional(Id),
  sheet: Type.Optional(Type.Integer({ minimum: 0, maximum: 200 })),
  /** Rows as the sheet numbers them; none at all: the list has no headers. */
  headerRows: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 50_000 }), { maxItems: 2 })),
  encoding: Type.Optional(Type.Enum(textEncodings)),
  delimiter: Type.Optional(Type.Enum(delimiters)),
  releaseKind: Type.Optional(ReleaseDateKind),
  columns: Type.Optional(
    Type.Array(Type.Object({ column: Type.Integer({ minimum: 0, maximum: 500 }), field: OrNull(Field) }), {
      maxItems: 500,
    }),
  ),
  /** Choice null: nobody has said anything, after all. */
  decisions: Type.Optional(
    Type.Array(
      Type.Object({
        key: Key,
        choice: OrNull(Type.Enum(importChoices)),
        sameAs: OrNull(Type.String({ maxLength: 40 })),
      }),
      { maxItems: 10_000 },
    ),
  ),
  /** One word for everybody about whom nobody has decided. */
  rest: Type.Optional(Type.Enum(['new', 'same', 'leave-out'] as const)),
})
export type ImportChange = Type.Static<typeof ImportChange>

export const ImportRecord = Type.Object({
  id: Id,
  version: Type.Integer(),
  fileName: Type.String(),
  unitId: Id,
  unit: Type.String(),
  state: ImportState,
  /** People added; people who were here already; people and rows left out; single values left out. */
  added: Count,
  same: Count,
  leftOut: Count,
  valuesLeftOut: Count,
  startedAt: Moment,
  startedBy: OrNull(Type.String()),
  committedAt: OrNull(Moment),
  undoneAt: OrNull(Moment),
})
export type ImportRecord = Type.Static<typeof ImportRecord>

export const importStages = ['waiting', 'preparing', 'adding', 'finishing'] as const
/** How far a commit is; `waiting` also when it runs in another process. */
export const ImportProgress = Type.Object({
  stage: Type.Enum(importStages),
  done: Count,
  total: Count,
})
export type ImportProgress = Type.Static<typeof ImportProgress>

const byId = Type.Object({ id: Id })
const byVersion = Type.Object({ id: Id, version: Type.Integer() })

export const importApi = {
  list: query('people.imports', '/people/imports', {
    input: Type.Object({}),
    output: Type.Array(ImportRecord),
  }),
  show: query('people.show-import', '/people/imports/:id', { input: byId, output: ImportRecord }),
  upload: command('people.upload-import', '/people/imports', {
    input: Type.Object({ unitId: Id, fileName: Type.String({ minLength: 1, maxLength: 255 }) }),
    output: byVersion,
    takesFile: true,
  }),
  preview: query('people.preview-import', '/people/imports/:id/preview', {
    input: Type.Object({
      id: Id,
      show: Type.Optional(ImportFilter),
      offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
      limit: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
    }),
    output: ImportPreview,
  }),
  change: command('people.change-import', '/people/imports/:id', { input: ImportChange, output: byVersion }),
  commit: command('people.commit-import', '/people/imports/:id/commit', {
    input: byVersion,
    output: ImportRecord,
  }),
  progress: query('people.import-progress', '/people/imports/:id/progress', {
    input: byId,
    output: ImportProgress,
  }),
  report: query('people.import-report', '/people/imports/:id/report', {
    input: byId,
    output: Type.Unknown(),
    givesFile: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  undo: command('people.undo-import', '/people/imports/:id/undo', { input: byId, output: ImportRecord }),
  /** The upload and everything read from it, gone at once. */
  discard: command('people.discard-import', '/people/imports/:id/discard', {
    input: byId,
    output: Type.Null(),
  }),
}
