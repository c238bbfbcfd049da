import Type from 'typebox'

/** A file for a spreadsheet, or plain text that spreadsheets open as well. */
export const SheetFormat = Type.Enum(['xlsx', 'csv'] as const)
export type SheetFormat = Type.Static<typeof SheetFormat>

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
