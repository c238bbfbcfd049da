import type { TextKey, TextValues } from '#platform/texts/text.ts'
import type { Dimension, ReportRow } from './report.ts'
import type { Figure } from './suppression.ts'

type Say = (key: TextKey, values?: TextValues) => string

/** The group of one line, in words. */
export function groupText(
  t: Say,
  dimension: Dimension,
  { value, name }: Pick<ReportRow, 'value' | 'name'>,
): string {
  if (value === null) {
    if (dimension === 'colleague') return t('refusals.report.not-a-colleague')
    return t(dimension === 'prison' ? 'refusals.report.no-prison' : 'refusals.report.not-recorded')
  }
  if (dimension === 'unit' || dimension === 'colleague' || dimension === 'prison') return name ?? '—'
  return t(`${keys[dimension]}.${value}` as TextKey)
}

const keys = {
  'offence-group': 'people.offence-group',
  health: 'refusals.report.health',
  sex: 'people.sex',
  'age-band': 'refusals.report.age',
  'citizenship-group': 'people.citizenship-group',
  decider: 'refusals.decider',
} as const

export const figureText = (
  t: Say,
  number: (n: number) => string,
  figure: Figure,
  threshold: number,
): string =>
  typeof figure === 'number'
    ? number(figure)
    : figure === 'few'
      ? t('refusals.report.few', { threshold })
      : t('refusals.report.withheld')

export const comparisonText = (
  t: Say,
  { comparison, ratio }: Pick<ReportRow, 'comparison' | 'ratio'>,
): string => {
  if (comparison === null) return ''
  return ratio === 0
    ? t('refusals.report.compared.hardly')
    : t(`refusals.report.compared.${comparison}`, { ratio: ratio ?? 1 })
}

/** The definition, sentence by sentence: no figure goes out without it. `from` is null where everything so far is counted. */
export const definitionOf = (
  t: Say,
  { from, until, threshold }: { from: string | null; until: string; threshold: number },
): string[] => [
  from === null
    ? t('refusals.report.definition.rate-all')
    : t('refusals.report.definition.rate', { from, until }),
  t('refusals.report.definition.groups'),
  t('refusals.report.definition.interval'),
  t('refusals.report.definition.small', { threshold }),
]
