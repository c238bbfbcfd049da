import { useSearchParams } from 'react-router'
import { localeOf } from '#platform/texts/languages.ts'
import { useTexts } from '#platform/web/index.ts'
import { periodPattern } from '../../model/report/period.ts'
import {
  type CountedSource,
  countedSources,
  type DeciderChoice,
  deciderChoices,
  type ReportFilter,
} from '../../model/report/report.ts'

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text)

/** What the report is asked for, from the address; whatever else stands there is left out. */
export function filterIn(params: URLSearchParams): ReportFilter {
  const period = params.get('period') ?? ''
  const unitId = params.get('unitId') ?? ''
  const source = oneOf<CountedSource>(countedSources, params.get('source'))
  const decider = oneOf<DeciderChoice>(deciderChoices, params.get('decider'))
  return {
    period: new RegExp(periodPattern).test(period) ? period : 'recent',
    ...(/^[0-9a-f-]{36}$/.test(unitId) ? { unitId } : {}),
    ...(source ? { source } : {}),
    ...(decider ? { decider } : {}),
  }
}

export function useReportFilter() {
  const [params, setParams] = useSearchParams()
  const set = (name: keyof ReportFilter, value: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { filter: filterIn(params), params, set }
}

/** "34 %" as the reader's language writes it. */
export function usePercent(): (share: number) => string {
  const { language } = useTexts()
  const numbers = new Intl.NumberFormat(localeOf(language), { style: 'percent' })
  return (share) => numbers.format(share)
}
