import { useState } from 'react'
import { asProblem, type CallProblem, ErrorState, useTexts } from '#platform/web/index.ts'
import { definitionOf } from '../../../model/instruments/definitions/index.ts'
import { type Answers, answersAsked, askedItems } from '../../../model/instruments/scoring.ts'
import type { SittingToAnswer } from '../../../model/instruments/shapes.ts'
import { Beginning, Ending } from './ends.tsx'
import { OneQuestion } from './one-question.tsx'
import type { End } from './over.tsx'
import { StopDialog } from './stop-dialog.tsx'

type QuestionsProps = {
  sitting: SittingToAnswer
  onKeep(answers: Answers): void
  onEnd(how: End, answers: Answers): Promise<void>
}

/** From the beginning to the giving in, one step at a time. */
export function Questions({ sitting, onKeep, onEnd }: QuestionsProps) {
  const { questionnaire } = sitting
  const definition = definitionOf(questionnaire.instrument, questionnaire.version)
  const [answers, setAnswers] = useState<Answers>(sitting.answers)
  const [at, setAt] = useState(-1)
  const [stopping, setStopping] = useState(false)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const asked = askedItems(definition, answers).map(({ key }) => key)
  const questions = questionnaire.questions.filter(({ key }) => asked.includes(key))
  const question = questions[at]
  const begin = () =>
    setAt(
      Math.max(
        0,
        questions.findIndex(({ key }) => answers[key] === undefined),
      ),
    )
  const say = (value: number | 'not-said') =>
    setAnswers(answersAsked(definition, { ...answers, [question!.key]: value }))
  const next = () => {
    onKeep(answers)
    setAt(at + 1)
  }
  const end = (how: End) =>
    onEnd(how, how === 'given-in' ? answers : {}).catch((error: unknown) => setProblem(asProblem(error)))
  return (
    <>
      {problem && <ErrorState error={problem} />}
      {at < 0 ? (
        <Beginning questionnaire={questionnaire} hasBegun={Object.keys(answers).length > 0} onBegin={begin} />
      ) : question ? (
        <OneQuestion
          key={question.key}
          {...{ question, at, count: questions.length }}
          language={questionnaire.language}
          introduction={questionnaire.introduction}
          answer={answers[question.key]}
          onSay={say}
          onNext={next}
          onBack={() => setAt(at - 1)}
        />
      ) : (
        <Ending
          hasAnswers={Object.keys(answers).length > 0}
          onGiveIn={() => end('given-in')}
          onBack={() => setAt(at - 1)}
        />
      )}
      <StopLine onStop={() => setStopping(true)} />
      {stopping && (
        <StopDialog
          hasAnswers={Object.keys(answers).length > 0}
          onClose={() => setStopping(false)}
          onEnd={(how) => end(how)}
        />
      )}
      <p className="sitting-source soft small">
        {questionnaire.source} · {questionnaire.licence}
      </p>
    </>
  )
}

function StopLine({ onStop }: { onStop(): void }) {
  const { t } = useTexts()
  return (
    <p>
      <button type="button" className="link-button" onClick={onStop}>
        {t('needs.sitting.stop')}
      </button>
    </p>
  )
}
