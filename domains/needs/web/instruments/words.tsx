import type { TextKey } from '#platform/texts/text.ts'
import { useTexts } from '#platform/web/index.ts'
import type { CutOff, Source } from '../../model/instruments/definition.ts'
import type { InstrumentResult } from '../../model/instruments/shapes.ts'
import '../../model/texts.ts'

type Named = Pick<InstrumentResult, 'instrument' | 'area'>

/** The words for instruments, their lines and the answers to them, in the reader's language. */
export function useInstrumentWords() {
  const { t, language } = useTexts()
  const nameOf = ({ instrument, area }: Named) => {
    const name = t(`needs.instrument.name.${instrument}`)
    return area ? `${name}: ${area.names[language]}` : name
  }
  const lineOf = (instrument: InstrumentResult['instrument'], cutOff: CutOff) =>
    t(`needs.cut-off.${instrument}.${cutOff.key}` as TextKey, {
      score: 'from' in cutOff ? cutOff.from : cutOff.to,
    })
  return { nameOf, lineOf, sourceText: useSourceText() }
}

function useSourceText() {
  const { t } = useTexts()
  return ({ text, isUnverified }: Source) => {
    const unverified = t('needs.instrument.unverified')
    if (text === undefined) return unverified
    return isUnverified ? `${text} (${unverified})` : text
  }
}

/** Where something was read, as a link where there is one; says so where nobody has confirmed it. */
export function SourceWords({ of }: { of: Source }) {
  const sourceText = useSourceText()
  if (!of.url) return sourceText(of)
  return (
    <a href={of.url} target="_blank" rel="noreferrer">
      {sourceText(of)}
    </a>
  )
}
