import { useEffect, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { isLanguage } from '#platform/texts/languages.ts'
import { call, ErrorState, Loading, useAnswer, useLanguageChoice } from '#platform/web/index.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'
import type { Answers } from '../../../model/instruments/scoring.ts'
import { type End, Over } from './over.tsx'
import { Questions } from './questions.tsx'
import '../instruments.css'

/** What the person at the tablet has before them: these questions and nothing else. Nobody is signed in here. */
export default function SittingPage() {
  const { token = '' } = useParams()
  const [end, setEnd] = useState<{ how: End; personId: string } | null>(null)
  const { data, error, refetch } = useAnswer(instrumentsApi.sitting, { token }, { when: end === null })
  useTheirLanguage(data?.questionnaire.language)
  const isClosed = error?.reasons.some(({ code }) => code === 'questions-over')
  const give = async (how: End, answers: Answers) => {
    const deed = how === 'given-in' ? 'finish' : 'throw-away'
    const { personId } = await call(instrumentsApi.answerSitting, { token, deed, answers })
    setEnd({ how, personId })
  }
  const keep = (answers: Answers) => {
    // Kept in passing: where the line is down, everything goes along with the giving in.
    void call(instrumentsApi.answerSitting, { token, deed: 'keep', answers }).catch(() => undefined)
  }
  return (
    <div className="sitting">
      {end ? (
        <Over end={end.how} personId={end.personId} />
      ) : isClosed ? (
        <Over end="closed" personId={null} />
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <Questions sitting={data} onKeep={keep} onEnd={give} />
      ) : (
        <Loading />
      )}
    </div>
  )
}

/** Speaks the language of the questions; when the page is left, the screen speaks again as it did before. */
function useTheirLanguage(theirs: string | undefined) {
  const { language, choose } = useLanguageChoice()
  const [params] = useSearchParams()
  const before = params.get('from')
  useEffect(() => {
    if (isLanguage(theirs) && theirs !== language) choose(theirs)
  }, [theirs, language, choose])
  useEffect(() => {
    if (!isLanguage(before)) return
    const restore = () => choose(before)
    addEventListener('pagehide', restore)
    return () => removeEventListener('pagehide', restore)
  }, [before, choose])
}
