import Type from 'typebox'
import { delimiters, textEncodings } from '#platform/sheets/workbook.ts'
import { Day } from './day.ts'
import { SamenessReason } from './duplicates-api.ts'
import { importFields, sensitiveKinds } from './import/fields.ts'
import { importOutcomes } from './import/outcomes.ts'
import { OrNull } from './or-null.ts'
import { ReleaseDateKind, UnknownReleaseReason } from './release-dates.ts'
import { PersonStatus } from './status.ts'

const Id = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })
const Field = Type.Enum(importFields)
const Count = Type.Integer()
/** `14` is a row, `14.1` its first person. */
const Key = Type.String({ pattern: '^\\d{1,7}(\\.\\d{1,2})?$' })

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
