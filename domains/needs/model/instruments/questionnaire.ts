import { isLanguage, type Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { definitionOf } from './definitions/index.ts'
import type { Pack } from './pack.ts'
import type { Asked, Questionnaire } from './shapes.ts'

/** The instrument in the words of a pack, in the pack's own order. */
export const questionnaireOfPack = ({ items, options = [], format: _, ...pack }: Pack): Questionnaire => ({
  ...pack,
  questions: items.map(({ key, text, options: own }) => ({ key, text, options: own ?? options })),
})

const rulers = ['importance', 'confidence', 'readiness'] as const

/** The three rulers about an area of life, in our own words. */
export function questionnaireOfRulers(language: Language, area: string): Questionnaire {
  const { version, items } = definitionOf('readiness')
  const t = (key: Parameters<typeof format>[1], values = {}) => format(language, key, values)
  return {
    ...{ instrument: 'readiness', version, language },
    title: t('needs.instrument.name.readiness'),
    introduction: t('needs.ruler.introduction'),
    questions: rulers.map((key) => ({
      key,
      text: t(`needs.ruler.${key}`, { area }),
      options: items[0]!.values.map((value) => ({
        value,
        text: value === 0 || value === 10 ? t(`needs.ruler.at-${value}`) : String(value),
      })),
    })),
    source: 'Landfall',
    licence: 'Apache-2.0',
  }
}

type Texts = { pack: Pack | null; area: Record<Language, string> | null }

/** What is asked, with its texts; null where there are none in this language. */
export function questionnaireFor(
  { instrument, language }: Pick<Asked, 'instrument' | 'language'>,
  { pack, area }: Texts,
) {
  const { version } = definitionOf(instrument)
  if (instrument !== 'readiness') return pack?.version === version ? questionnaireOfPack(pack) : null
  return isLanguage(language) && area ? questionnaireOfRulers(language, area[language]) : null
}
