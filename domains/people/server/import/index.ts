import { commitImport, showProgress, undoImport } from './commit-import.ts'
import { listImports, showImport } from './list-imports.ts'
import { previewImport } from './preview-import.ts'
import { giveImportReport } from './report-import.ts'
import { changeImport, discardImport, uploadImport } from './upload-import.ts'

/** From the upload to the undo, in the order in which they are used. */
export const importHandlers = [
  uploadImport,
  previewImport,
  changeImport,
  discardImport,
  commitImport,
  showProgress,
  giveImportReport,
  listImports,
  showImport,
  undoImport,
]

export { forgetUploads } from './forget-uploads.ts'
