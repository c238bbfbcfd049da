import { houseValues } from '#domains/organisation/server/index.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Cell } from '#platform/sheets/workbook.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { type Figures, type Group, groupings } from '../../model/continuity/continuity.ts'
import { continuityApi } from '../../model/continuity/continuity-api.ts'
import { gapBands } from '../../model/continuity/gap.ts'
import { enoughForShare, type Shown, suppressedTogether } from '../../model/continuity/suppress.ts'
import { reportFor } from './report-for.ts'

/** The figures for outside the house: with their definition, and with nobody to be recognised by a small number. */
export const exportContinuity = handle(continuityApi.export, {
  permission: 'release:report',
  concerns: () => null,
  async run(context, { language, ...filter }): Promise<FileAnswer> {
    const report = await reportFor(context, filter)
    const { 'small-cells-below': below } = await houseValues(context.tx, ['small-cells-below'], {
      ...{ unitId: null, day: report.today },
    })
    const t = (key: Parameters<typeof format>[1], values = {}) => format(language, key, values)
    const period = {
      from: dayText(report.from, language, 'long'),
      until: dayText(report.until, language, 'long'),
    }
    const withGroups = groupings.filter((by) => report.groups[by].length > 0)
    const shown = suppressedTogether(
      withGroups.map((by) =>
        [...report.groups[by].map(({ figures }) => figures), report.all].map(({ bands, n }) => [
          ...gapBands.map((band) => bands[band]),
          n,
        ]),
      ),
      below,
    )
    const rows: Cell[][] = withGroups.flatMap((by, index) =>
      tableOf(by, { groups: report.groups[by], all: report.all, counts: shown[index]! }, below, language),
    )
    const definition = [t('release.continuity.period', period), ...definitionLines(language, below)].map(
      (line): Cell[] => [line],
    )
    const headers = [
      t('release.continuity.by'),
      t('release.continuity.group'),
      ...gapBands.map((band) => t(`release.continuity.band.${band}`)),
      ...[t('release.continuity.n'), t('release.continuity.median'), t('release.continuity.handover-held')],
    ]
    const bytes = await writeXlsx({
      sheetName: t('release.continuity.title'),
      columns: headers.map((header, index) => ({ header, width: index < 2 ? 26 : 14 })),
      rows: [...rows, [], ...definition],
    })
    return { name: `${t('release.continuity.file', { day: report.today })}.xlsx`, bytes }
  },
})

/** The definition in the words of the page, and what was withheld. */
const definitionLines = (language: Language, below: number): string[] => [
  ...(['gap', 'contact', 'silence', 'end', 'handover', 'unknown', 'median'] as const).map((part) =>
    format(language, `release.continuity.definition.${part}`),
  ),
  format(language, 'release.continuity.withheld', { below }),
]

function tableOf(
  by: (typeof groupings)[number],
  { groups, all, counts }: { groups: readonly Group[]; all: Figures; counts: readonly Shown[][] },
  below: number,
  language: Language,
): Cell[][] {
  const lines = [...groups.map(({ figures }) => figures), all]
  const withheld = format(language, 'release.continuity.small', { below })
  const cell = (count: Shown | undefined): Cell => count ?? withheld
  return lines.map((figures, index): Cell[] => {
    const group = groups[index]
    const shown = counts[index]!
    const isEnough = enoughForShare(figures.known, below) && shown.at(-1) !== null
    return [
      format(language, `release.continuity.by-${by}`),
      group
        ? (group.name ?? format(language, 'release.continuity.not-said'))
        : format(language, 'release.continuity.all'),
      ...shown.map(cell),
      isEnough ? (figures.median ?? format(language, 'release.continuity.not-reached')) : withheld,
      isEnough && enoughForShare(figures.handover.of, below)
        ? `${Math.round((100 * figures.handover.held) / figures.handover.of)} %`
        : withheld,
    ]
  })
}
