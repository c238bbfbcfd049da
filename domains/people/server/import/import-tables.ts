import type { ColumnType, Generated } from 'kysely'
import type { ImportDecisions, ImportField } from '../../model/import/index.ts'
import type { ImportState, RowLeftOut, RowProblem } from '../../model/import-api.ts'
import type { ListReading } from './list-reading.ts'
import type { ImportSettings } from './settings.ts'

type Json<Value> = ColumnType<Value, string, string>
type Counts = { added: number; same: number; leftOut: number; valuesLeftOut: number }

/** What became of somebody in the list, or of a whole row. */
export type RowOutcome = 'new' | 'same' | RowLeftOut

declare module '#platform/operations/tx.ts' {
  interface Tables {
    imports: {
      id: Generated<string>
      version: Generated<number>
      unitId: string
      fileName: string
      state: Generated<ImportState>
      startedAt: string
      startedBy: string | null
      committedAt: Generated<string | null>
      undoneAt: Generated<string | null>
      undoneBy: Generated<string | null>
    } & { [Name in keyof Counts]: Generated<Counts[Name]> }
    importUploads: {
      importId: string
      uploadedBy: string
      uploadedAt: string
      expiresOn: string
      bytes: Buffer
      settings: Json<ImportSettings>
      decisions: Json<ImportDecisions>
      reading: Json<ListReading>
    }
    importRows: {
      importId: string
      row: number
      part: number
      outcome: RowOutcome
      personId: string | null
      problems: Json<RowProblem[]>
    }
    importHeadings: { heading: string; field: ImportField | null; rememberedAt: string }
    importedNotes: { personId: string; importId: string; note: string }
  }
}
