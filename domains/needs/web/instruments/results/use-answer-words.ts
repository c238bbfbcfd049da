import { useTexts } from '#platform/web/index.ts'
import { type Definition, mostOf } from '../../../model/instruments/definition.ts'
import type { InstrumentResult } from '../../../model/instruments/shapes.ts'

/** What answers come to in one line: the total, or each ruler for itself. */
export function useAnswerWords() {
  const { t } = useTexts()
  return ({ answers, total }: InstrumentResult, definition: Definition): string => {
    if (definition.scoring.kind === 'sum')
      return total === null
        ? t('needs.instrument.incomplete')
        : t('needs.instrument.total', { total, most: mostOf(definition) })
    return definition.items
      .map(({ key }) => {
        const answer = answers[key]
        const said =
          answer === undefined
            ? t('needs.instrument.left-open')
            : answer === 'not-said'
              ? t('needs.instrument.not-said')
              : answer
        return `${t(`needs.ruler.short.${key as 'importance'}`)}: ${said}`
      })
      .join(' · ')
  }
}
