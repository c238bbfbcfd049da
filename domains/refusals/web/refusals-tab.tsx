import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  Row,
  Rows,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { Refusal } from '../model/refusal.ts'
import { wantsAlternative } from '../model/refusal-rules.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { RecordRefusal } from './record-refusal.tsx'
import { alternativeText, dayOf, deciderText } from './words.ts'
import './refusals.css'

/** Every "no" that this person was given or gave, and the way to write down another one. */
export default function RefusalsTab({ personId }: { personId: string }) {
  const { t } = useTexts()
  const may = useMay()
  const [recording, setRecording] = useState(false)
  const refusals = useAnswer(refusalsApi.ofPerson, { personId })
  const record = may('refusals:write') && (
    <Button variant="default" size="sm" onClick={() => setRecording(true)}>
      {t('refusals.record')}
    </Button>
  )
  return (
    <>
      <Answer of={refusals}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('refusals.none-of-person')} text={t('refusals.none-of-person-text')}>
              {record}
            </EmptyState>
          ) : (
            <Card title={t('refusals.tab')} aside={record}>
              <Rows label={t('refusals.tab')}>
                {list.map((refusal) => (
                  <RefusalRow key={refusal.id} of={refusal} />
                ))}
              </Rows>
            </Card>
          )
        }
      </Answer>
      {recording && <RecordRefusal personId={personId} onClose={() => setRecording(false)} />}
    </>
  )
}

function RefusalRow({ of }: { of: Refusal }) {
  const texts = useTexts()
  const { t, day } = texts
  const details = [
    deciderText(texts, of),
    day(dayOf(of.decidedAt)),
    of.alternative && alternativeText(texts, of),
  ]
  return (
    <Row
      to={`/refusals/${of.id}`}
      detail={details.filter(Boolean).join(' · ')}
      aside={
        wantsAlternative(of) ? (
          <Chip tone="lamp">{t('refusals.no-alternative')}</Chip>
        ) : (
          of.reviewOutcome && <Chip tone="moss">{t(`refusals.outcome.${of.reviewOutcome}`)}</Chip>
        )
      }
    >
      {t(`refusals.reason.${of.reason}`)}
    </Row>
  )
}
