import { useTexts } from '#platform/web/index.ts'
import type { FormPart } from '../../model/form.ts'
import { questionIn, writtenIn } from '../../model/form-rules.ts'
import { instruments } from '../../model/instruments/definition.ts'
import type { LifeArea } from '../../model/life-area.ts'
import { useNeedWords } from '../words.ts'

/** What a part is called: its area, its questionnaire, its question. */
export function usePartName(areas: LifeArea[]): (part: FormPart) => string {
  const { t, language } = useTexts()
  const { inMine } = useNeedWords()
  return ({ kind, areaId, instrument, texts }) => {
    if (kind === 'strengths') return t('needs.part.strengths')
    if (kind === 'area') {
      const area = areas.find(({ id }) => id === areaId)
      return area ? inMine(area.names) : ''
    }
    if (kind === 'instrument') {
      const known = instruments.find((one) => one === instrument)
      return t('needs.part.instrument', {
        name: known ? t(`needs.instrument.name.${known}`) : (instrument ?? ''),
      })
    }
    if (texts === null || writtenIn(texts).length === 0) return t('needs.part.question')
    return questionIn(texts, language).text
  }
}
