import type { Texts } from '#platform/web/index.ts'
import { useTexts } from '#platform/web/index.ts'
import { deciderKinds } from '../../model/reasons.ts'
import { periodsUntil } from '../../model/report/period.ts'
import { countedSources, type RefusalReport } from '../../model/report/report.ts'
import { FilterSelect } from '../filter-select.tsx'
import type { useReportFilter } from './use-report.ts'

type Props = { state: ReturnType<typeof useReportFilter>; report: RefusalReport | undefined }

function periodText({ t }: Texts, period: string): string {
  if (period === 'recent' || period === 'all') return t(`refusals.report.period.${period}`)
  const [year = '', quarter] = period.split('-Q')
  return quarter ? t('refusals.report.period.quarter', { quarter, year }) : year
}

/** When, what was asked for, who answered, where: all of it in the address. */
export function ReportFilters({ state: { filter, set }, report }: Props) {
  const texts = useTexts()
  const { t } = texts
  const today = report?.today ?? Temporal.Now.plainDateISO().toString()
  const [recent = 'recent', ...periods] = periodsUntil(today)
  const units = report?.units ?? []
  return (
    <section className="refusal-filters no-print" aria-label={t('refusals.filters')}>
      <FilterSelect
        label={t('refusals.report.filter.period')}
        all={periodText(texts, recent)}
        value={filter.period === 'recent' ? '' : filter.period}
        choices={periods.map((value) => ({ value, label: periodText(texts, value) }))}
        onChoose={(period) => set('period', period)}
      />
      <FilterSelect
        label={t('refusals.report.filter.source')}
        all={t('refusals.report.source.all')}
        value={filter.source}
        choices={countedSources.map((value) => ({ value, label: t(`refusals.source.${value}`) }))}
        onChoose={(source) => set('source', source)}
      />
      <FilterSelect
        label={t('refusals.report.filter.decider')}
        all={t('refusals.report.decider.others')}
        value={filter.decider}
        choices={[
          ...deciderKinds.map((value) => ({ value, label: t(`refusals.decider.${value}`) })),
          { value: 'anybody', label: t('refusals.report.decider.anybody') },
        ]}
        onChoose={(decider) => set('decider', decider)}
      />
      {units.length > 1 && (
        <FilterSelect
          label={t('refusals.unit')}
          all={t('refusals.all-units')}
          value={filter.unitId}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(unitId) => set('unitId', unitId)}
        />
      )}
    </section>
  )
}
