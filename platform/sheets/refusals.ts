import { refuse } from '#platform/problem.ts'
import type {} from '#platform/texts/text.ts'
import type { Limits } from './workbook.ts'

type FileReason =
  | 'file-too-large'
  | 'file-unpacks-too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'not-a-spreadsheet'
  | 'old-spreadsheet-format'
  | 'password-protected'
  | 'file-damaged'
  | 'file-empty'

export function refuseFile(code: FileReason, values?: Record<string, number>): never {
  refuse({ code, field: 'file', ...(values ? { values } : {}) })
}

export function refuseAboveLimits(rows: number, columns: number, limits: Limits): void {
  if (rows > limits.rows) refuseFile('too-many-rows', { most: limits.rows })
  if (columns > limits.columns) refuseFile('too-many-columns', { most: limits.columns })
}
