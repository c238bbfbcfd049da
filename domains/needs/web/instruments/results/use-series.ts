import { useTexts } from '#platform/web/index.ts'
import type { Definition } from '../../../model/instruments/definition.ts'
import type { InstrumentResult } from '../../../model/instruments/shapes.ts'

export type Series = { name: string; points: { id: string; day: string; value: number }[] }

/** What is drawn over time: the totals as one line, or a line for each ruler. The oldest first; what has no number has no mark. */
export function useSeries(results: InstrumentResult[], { scoring, items }: Definition): Series[] {
  const { t } = useTexts()
  const pointsOf = (valueIn: (result: InstrumentResult) => unknown) =>
    results.toReversed().flatMap((result) => {
      const value = valueIn(result)
      return typeof value === 'number' ? [{ id: result.id, day: result.answeredOn, value }] : []
    })
  if (scoring.kind === 'sum')
    return [
      { name: t(`needs.instrument.name.${results[0]!.instrument}`), points: pointsOf(({ total }) => total) },
    ]
  return items.map(({ key }) => ({
    name: t(`needs.ruler.short.${key as 'importance'}`),
    points: pointsOf(({ answers }) => answers[key]),
  }))
}
