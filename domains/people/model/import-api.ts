import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { delimiters, textEncodings } from '#platform/sheets/workbook.ts'
import { Day } from './day.ts'
import { SamenessReason } from './duplicates-api.ts'
import { importFields, sensitiveKinds } from './import/fields.ts'
import { importChoices, importOutcomes } from './import/outcomes.ts'
import { OrNull } from './or-null.ts'
import { ReleaseDateKind, UnknownReleaseReason } from './release-dates.ts'
import { PersonStatus } from './status.ts'

const Id = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })
const Field = Type.Enum(importFields)
const Count = Type.Integer()
/** `14` is a row, `14.1` its first person. */
const Key = Type.String({ pattern: '^\\d{1,7}(\\.\\d{1,2})?$' })

export const ImportState = Type.Enum(['open', 'committed', 'undone'] as const)
export type ImportState = Type.Static<typeof ImportState>

export const ImportColumn = Type.Object({
  column: Type.Integer(),
  /** As the sheet shows it: A, B, C. */
  letter: Type.String(),
  header: Type.String(),
  /** What the column is kept as; null: not kept. */
  field: OrNull(Field),
  /** It looks like something that is better not kept, and starts unticked for that reason. */
  sensitive: OrNull(Type.Enum(sensitiveKinds)),
})
export type ImportColumn = Type.Static<typeof ImportColumn>

/** One thing that is wrong in a row: in which column, the code of the reason with its values, and what it costs. */
export const RowProblem = Type.Object({
  column: Type.String(),
  code: Type.String(),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  effect: Type.Enum(['look', 'value-left-out', 'row-left-out'] as const),
})
export type RowProblem = Type.Static<typeof RowProblem>

const known = {
  name: Type.String(),
  birthDate: OrNull(Day),
  birthYear: OrNull(Type.Integer()),
  status: OrNull(PersonStatus),
  place: OrNull(Type.String()),
}

/** Somebody who may be the same: a person who is here (`here`, `other` is their id), or somebody further up in the list. */
export const PossibleTwin = Type.Object({
  other: Type.String(),
  here: Type.Boolean(),
  ...known,
  releaseDay: OrNull(Day),
  reasons: Type.Array(SamenessReason),
})
export type PossibleTwin = Type.Static<typeof PossibleTwin>

/** Somebody in the list, as they would be taken over. */
export const PreviewedPerson = Type.Object({
  key: Key,
  ...known,
  /** Named where it is another than that of the import. */
  unit: OrNull(Type.String()),
  releaseDates: Type.Array(
    Type.Object({ kind: ReleaseDateKind, day: OrNull(Day), unknownBecause: OrNull(UnknownReleaseReason) }),
  ),
  responsible: OrNull(Type.String()),
  twins: Type.Array(PossibleTwin),
  outcome: Type.Enum(importOutcomes),
  sameAs: OrNull(Type.String()),
})
export type PreviewedPerson = Type.Static<typeof PreviewedPerson>

/** What is wrong in the same way in many rows, said once. */
export const RepeatedProblem = Type.Object({ ...RowProblem.properties, rows: Type.Array(Type.Integer()) })
export type RepeatedProblem = Type.Static<typeof RepeatedProblem>

export const rowsLeftOut = [
  'decided',
  'no-name',
  'total',
  'heading',
  'repeated-header',
  'nothing-kept',
] as const
export const RowLeftOut = Type.Enum(rowsLeftOut)
export type RowLeftOut = Type.Static<typeof RowLeftOut>

export const PreviewedRow = Type.Object({
  row: Type.Integer(),
  /** Why nobody of the row is taken over. */
  leftOut: OrNull(RowLeftOut),
  /** A cell seems to name several people. */
  offeredAsTwo: Type.Boolean(),
  asOne: Type.Boolean(),
  people: Type.Array(PreviewedPerson),
  problems: Type.Array(RowProblem),
})
export type PreviewedRow = Type.Static<typeof PreviewedRow>

export const importFilters = ['undecided', 'alike', 'two', 'problems', 'left-out', 'all'] as const
export const ImportFilter = Type.Enum(importFilters)
export type ImportFilter = Type.Static<typeof ImportFilter>

/** The list as it would be taken over now. Rows come a page at a time; the counts are whole. */
export const ImportPreview = Type.Object({
  id: Id,
  version: Type.Integer(),
  fileName: Type.String(),
  unitId: Id,
  unit: Type.String(),
  keptUntil: Moment,
  /** How a text file was read; null for a workbook. */
  text: OrNull(
    Type.Object({
      encoding: Type.Enum(textEncodings),
      delimiter: Type.Enum(delimiters),
      certain: Type.Boolean(),
    }),
  ),
  sheets: Type.Array(
    Type.Object({
      name: Type.String(),
      hidden: Type.Boolean(),
      rows: Count,
      formulasWithoutValue: Count,
    }),
  ),
  sheet: Type.Integer(),
  headerRows: Type.Array(Type.Integer()),
  /** The first rows as the file has them; cells of columns that look sensitive are left blank. */
  top: Type.Array(Type.Object({ row: Type.Integer(), cells: Type.Array(Type.String()) })),
  columns: Type.Array(ImportColumn),
  releaseKind: ReleaseDateKind,
  counts: Type.Object({
    new: Count,
    same: Count,
    undecided: Count,
    leftOut: Count,
    rowsLeftOut: Count,
    valuesLeftOut: Count,
    /** How many rows each filter shows. */
    rows: Type.Object({
      undecided: Count,
      alike: Count,
      two: Count,
      problems: Count,
      'left-out': Count,
      all: Count,
    }),
  }),
  repeated: Type.Array(RepeatedProblem),
  /** The filter that was asked for; without one, the first that shows something to look at. */
  show: ImportFilter,
  rows: Type.Array(PreviewedRow),
})
export type ImportPreview = Type.Static<typeof ImportPreview>

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
