import { Chip, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { Definition } from '../../../model/instruments/definition.ts'
import type { InstrumentResult } from '../../../model/instruments/shapes.ts'
import { SourceWords, useInstrumentWords } from '../words.tsx'

/** Every line that is drawn for this person, or may be: whether it is reached, and who says so. */
export function Lines({ result, definition }: { result: InstrumentResult; definition: Definition }) {
  const { t } = useTexts()
  const { lineOf } = useInstrumentWords()
  const { instrument, standings } = result
  if (standings.length === 0) return null
  return (
    <details open>
      <summary>{t('needs.instrument.lines')}</summary>
      <Rows label={t('needs.instrument.lines')}>
        {standings.map(({ line, isReached, isSure }) => {
          const cutOff = definition.cutOffs[line]!
          return (
            <Row
              key={line}
              detail={
                <>
                  {t(`needs.instrument.group.${cutOff.group}`)}{' '}
                  {!isSure && `${t('needs.instrument.group-unsure')} `}
                  <SourceWords of={cutOff.source} />
                </>
              }
              aside={
                <Chip tone={isReached ? 'lamp' : 'plain'}>
                  {t(isReached ? 'needs.instrument.reached' : 'needs.instrument.not-reached')}
                </Chip>
              }
            >
              {lineOf(instrument, cutOff)}
            </Row>
          )
        })}
      </Rows>
    </details>
  )
}
