import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Cell } from '#platform/sheets/workbook.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { dayText } from '#platform/texts/days.ts'
import { localeOf } from '#platform/texts/languages.ts'
import { format, type TextKey, type TextValues } from '#platform/texts/text.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import type { Rate, RefusalReport, ReportFilter } from '../model/report/report.ts'
import { comparisonText, definitionOf, figureText, groupText } from '../model/report/report-words.ts'
import type { Figure } from '../model/report/suppression.ts'
import { makeReport } from './report.ts'

/** The report as a sheet: what is hidden on the page is hidden here, and the definition stands below the figures. */
export const exportReport = handle(refusalsApi.exportReport, {
  permission: 'refusals:report',
  concerns: () => null,
  async run(context, filter): Promise<FileAnswer> {
    const { language } = context.actor
    const report = await makeReport(context, filter)
    const t = (key: TextKey, values?: TextValues) => format(language, key, values)
    const number = new Intl.NumberFormat(localeOf(language))
    const figure = (shown: Figure): Cell =>
      typeof shown === 'number' ? shown : figureText(t, number.format, shown, report.threshold)
    const shares = (rate: Rate | null): Cell[] =>
      rate === null ? [null, null, null] : [rate.share, rate.low, rate.high].map(rounded)
    const { whole, parts } = report
    const lastDay = Temporal.PlainDate.from(report.until).subtract({ days: 1 }).toString()
    const day = (one: string) => dayText(one, language, 'long')
    const rows: Cell[][] = [
      [t('refusals.report.everybody'), '', figure(whole.n), figure(whole.noes), ...shares(whole.rate), ''],
      ...parts.flatMap(({ dimension, rows }): Cell[][] => {
        const by = t(`refusals.report.by.${dimension}`)
        if (rows === null) return [[by, t('refusals.report.no-parts')]]
        return rows.map((row) => [
          by,
          groupText(t, dimension, row),
          ...[figure(row.n), figure(row.noes), ...shares(row.rate), comparisonText(t, row)],
        ])
      }),
      [],
      [t('refusals.report.definition')],
      ...definitionOf(t, {
        ...report,
        from: filter.period === 'all' ? null : day(report.from),
        until: day(lastDay),
      }).map((line) => [line]),
      ...chosen(t, filter, report).map((line) => [line]),
    ]
    const columns = [
      { header: t('refusals.report'), width: 30 },
      { header: t('refusals.report.column.group'), width: 34 },
      { header: t('refusals.report.column.n') },
      { header: t('refusals.report.column.noes') },
      { header: t('refusals.report.column.rate') },
      { header: t('refusals.report.column.low') },
      { header: t('refusals.report.column.high') },
      { header: t('refusals.report.column.compared'), width: 28 },
    ]
    const name = t('refusals.report.export-name')
    return { name: `${name}.xlsx`, bytes: await writeXlsx({ sheetName: name, columns, rows }) }
  },
})

const rounded = (share: number) => Math.round(share * 1000) / 1000

/** What was asked for, so that the sheet says it wherever it goes. */
const chosen = (
  t: (key: TextKey, values?: TextValues) => string,
  { source, decider = 'others', unitId }: ReportFilter,
  { units }: RefusalReport,
): string[] => [
  `${t('refusals.unit')}: ${units.find(({ id }) => id === unitId)?.name ?? t('refusals.all-units')}`,
  `${t('refusals.report.filter.source')}: ${source ? t(`refusals.source.${source}`) : t('refusals.report.source.all')}`,
  `${t('refusals.report.filter.decider')}: ${
    decider === 'others' || decider === 'anybody'
      ? t(`refusals.report.decider.${decider}`)
      : t(`refusals.decider.${decider}`)
  }`,
]
