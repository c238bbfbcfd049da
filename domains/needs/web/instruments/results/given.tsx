import { useState } from 'react'
import { Answer, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import type { Definition } from '../../../model/instruments/definition.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'
import { askedItems } from '../../../model/instruments/scoring.ts'
import type { InstrumentResult, Questionnaire } from '../../../model/instruments/shapes.ts'

type GivenProps = { result: InstrumentResult; definition: Definition }

/** What was answered to each question, asked for only when somebody wants to know. */
export function Given({ result, definition }: GivenProps) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('needs.instrument.given')}</summary>
      {isOpen && <GivenAnswers result={result} definition={definition} />}
    </details>
  )
}

function GivenAnswers({ result, definition }: GivenProps) {
  const { t } = useTexts()
  const { instrument, language, area } = result
  const texts = useAnswer(instrumentsApi.questionnaire, {
    ...{ instrument, language },
    ...(area ? { areaId: area.id } : {}),
  })
  if (texts.error?.reasons.some(({ code }) => code === 'no-official-text'))
    return (
      <>
        <p className="soft">{t('needs.instrument.given-without-text')}</p>
        <AnswerList result={result} definition={definition} texts={null} />
      </>
    )
  return <Answer of={texts}>{(known) => <AnswerList {...{ result, definition }} texts={known} />}</Answer>
}

function AnswerList({ result, definition, texts }: GivenProps & { texts: Questionnaire | null }) {
  const { t } = useTexts()
  const asked = askedItems(definition, result.answers).map(({ key }) => key)
  const questions =
    texts?.questions ?? asked.map((key, index) => ({ key, text: String(index + 1), options: [] }))
  const said = (key: string, options: { value: number; text: string }[]) => {
    const answer = result.answers[key]
    if (answer === undefined) return t('needs.instrument.left-open')
    if (answer === 'not-said') return t('needs.instrument.not-said')
    return options.find(({ value }) => value === answer)?.text ?? String(answer)
  }
  return (
    <Rows label={t('needs.instrument.given')}>
      {questions
        .filter(({ key }) => asked.includes(key))
        .map(({ key, text, options }) => (
          <Row key={key} aside={<b lang={texts?.language}>{said(key, options)}</b>}>
            <span lang={texts?.language}>{text}</span>
          </Row>
        ))}
    </Rows>
  )
}
