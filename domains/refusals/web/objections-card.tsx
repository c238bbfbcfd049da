import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Chip, Row, Rows, useMay, useTexts } from '#platform/web/index.ts'
import type { Objection } from '../model/objection.ts'
import { isOverdue } from '../model/objection-rules.ts'
import { type RefusalFile, refusalsApi } from '../model/refusals-api.ts'
import { AnswerObjection, RecordObjection } from './objection-dialogs.tsx'
import { PrintLetter } from './print-letter.tsx'

/** That the person does not accept it: their words, who answers by when, and what was answered. */
export function ObjectionsCard({ of }: { of: RefusalFile }) {
  const { t } = useTexts()
  const may = useMay()
  const [recording, setRecording] = useState(false)
  const isOneOpen = of.objections.some(({ answeredOn }) => answeredOn === null)
  const mayObject = may('refusals:write') && !isOneOpen && of.liftedOn === null
  return (
    <Card title={t('refusals.objections')} tone={isOneOpen ? 'tint' : 'plain'}>
      {of.objections.length === 0 ? (
        <p className="soft">{t('refusals.objections-none')}</p>
      ) : (
        <Rows label={t('refusals.objections')}>
          {of.objections.map((objection) => (
            <ObjectionRow key={objection.id} of={objection} isOwn={of.isOwn} />
          ))}
        </Rows>
      )}
      {mayObject && (
        <div className="refusal-do">
          <Button size="sm" variant="default" onClick={() => setRecording(true)}>
            {t('refusals.object-do')}
          </Button>
        </div>
      )}
      {recording && <RecordObjection of={of} onClose={() => setRecording(false)} />}
    </Card>
  )
}

function ObjectionRow({ of, isOwn }: { of: Objection; isOwn: boolean }) {
  const { t, day } = useTexts()
  const may = useMay()
  const [answering, setAnswering] = useState(false)
  const isOpen = of.answeredOn === null
  const came = t('refusals.objection-came', { how: t(`refusals.object-how.${of.how}`), day: day(of.cameOn) })
  const after = isOpen
    ? t('refusals.objection-due', { name: of.answererName ?? 'none', day: day(of.dueOn) })
    : t('refusals.objection-answered', {
        ...{ name: of.answeredByName ?? 'none', day: day(of.answeredOn ?? of.cameOn) },
      })
  return (
    <>
      <Row
        detail={[came, after].join(' · ')}
        aside={
          isOverdue(of, Temporal.Now.plainDateISO().toString()) ? (
            <Chip tone="beacon">{t('refusals.objection-overdue')}</Chip>
          ) : (
            of.outcome && <Chip tone="moss">{t(`refusals.outcome.${of.outcome}`)}</Chip>
          )
        }
      >
        {t('refusals.objection-line', { words: of.words })}
      </Row>
      {of.answerWords && <li className="refusal-words refusal-answer">{of.answerWords}</li>}
      {(isOpen ? may('refusals:review') : true) && (
        <li className="refusal-do">
          {!isOpen ? (
            <PrintLetter op={refusalsApi.answerLetter} id={of.id} label={t('refusals.letter-print-answer')} />
          ) : isOwn ? (
            <span className="soft small">{t('refusals.answer-objection-own')}</span>
          ) : (
            <Button size="sm" onClick={() => setAnswering(true)}>
              {t('refusals.answer-objection')}
            </Button>
          )}
        </li>
      )}
      {answering && <AnswerObjection of={of} onClose={() => setAnswering(false)} />}
    </>
  )
}
