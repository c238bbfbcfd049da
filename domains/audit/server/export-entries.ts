import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Cell } from '#platform/sheets/workbook.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { localeOf } from '#platform/texts/languages.ts'
import { format as textOf } from '#platform/texts/text.ts'
import { auditApi } from '../model/audit-api.ts'
import { columns, entryInWords } from '../model/entry-words.ts'
import { readEntries } from './entry-store.ts'

export const exportEntries = handle(auditApi.export, {
  permission: 'audit:read',
  concerns: ({ personId = null }) => personId,
  async run(context, { format, ...question }): Promise<FileAnswer> {
    const { actor, site, today } = context
    const { language } = actor
    const t = (key: Parameters<typeof textOf>[1], values = {}) => textOf(language, key, values)
    const { entries, person } = await readEntries(context, question)
    const moment = (at: string) =>
      Temporal.Instant.from(at).toLocaleString(localeOf(language), {
        dateStyle: 'short',
        timeStyle: 'medium',
        timeZone: site.zone,
      })
    const content = {
      columns: columns.map((column) => ({ header: t(`audit.column.${column}`), width: 24 })),
      rows: entries.map((entry): Cell[] => {
        const words = entryInWords(entry, person, { t, moment })
        return columns.map((column) => words[column])
      }),
    }
    return {
      name: `${t('audit.title')} ${today}.${format}`,
      bytes:
        format === 'xlsx'
          ? await writeXlsx({ sheetName: t('audit.title'), ...content })
          : writeCsv({ ...content, language }),
      ...(format === 'csv' ? { type: 'text/csv; charset=utf-8' } : {}),
    }
  },
})
