import { Row, Rows, useTexts } from '#platform/web/index.ts'
import type { Definition } from '../../../model/instruments/definition.ts'
import type { InstrumentResult } from '../../../model/instruments/shapes.ts'
import { useAnswerWords } from './use-answer-words.ts'
import { Withdraw } from './withdraw.tsx'

type EarlierProps = { personId: string; results: InstrumentResult[]; definition: Definition }

export function Earlier({ personId, results, definition }: EarlierProps) {
  const { t, day } = useTexts()
  const words = useAnswerWords()
  if (results.length === 0) return null
  return (
    <details>
      <summary>{t('needs.instrument.earlier')}</summary>
      <Rows label={t('needs.instrument.earlier')}>
        {results.map((result) => (
          <Row
            key={result.id}
            detail={t(`needs.instrument.by.${result.answeredBy}`, { name: result.recordedBy })}
            aside={<Withdraw personId={personId} result={result} />}
          >
            {day(result.answeredOn)}: {words(result, definition)}
          </Row>
        ))}
      </Rows>
    </details>
  )
}
