import { Link } from 'react-router'
import { Card, Facts, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { assignableKinds } from '../../model/duplicates-api.ts'
import { peopleApi } from '../../model/people-api.ts'
import { HandOver } from './hand-over.tsx'
import { type LaterEntry, useEntryWords } from './later-entry.ts'
import type { MergeStepProps } from './merge-step.ts'

const canBeHandedOver = ({ kind }: LaterEntry) => (assignableKinds as readonly string[]).includes(kind)

/** Two records again. What was written while they were one stands with the one that stayed, until somebody says otherwise. */
export function PartedRecords({ merge, onDone }: MergeStepProps) {
  const { t } = useTexts()
  const { into, intoId, person, personId, laterEntries, confirmedAt } = merge
  const file = useAnswer(peopleApi.show, { id: intoId }, { when: laterEntries.length > 0 })
  const wordsFor = useEntryWords(file.data)
  const assignable = laterEntries.filter(canBeHandedOver)
  const others = laterEntries.filter((entry) => !canBeHandedOver(entry))
  const half = (id: string, name: string) =>
    name === '' ? t('people.duplicates.unseen') : <Link to={`/people/${id}`}>{name}</Link>
  return (
    <>
      <Card title={t('people.duplicates.two-records')}>
        <Facts
          of={[
            { label: t('people.duplicates.stayed'), value: half(intoId, into) },
            { label: t('people.duplicates.belonged'), value: half(personId, person) },
          ]}
        />
        {confirmedAt !== null && laterEntries.length === 0 && (
          <p className="duplicates-note">{t('people.duplicates.later-none')}</p>
        )}
      </Card>
      {assignable.length > 0 && (
        <HandOver
          key={assignable.length}
          merge={merge}
          entries={assignable}
          wordsFor={wordsFor}
          onDone={onDone}
        />
      )}
      {others.length > 0 && (
        <Card title={t('people.duplicates.later-others')}>
          <p>{t('people.duplicates.later-others-text', { into, person })}</p>
          <Rows label={t('people.duplicates.later-others')}>
            {others.map((entry) => (
              <Row key={entry.id} detail={wordsFor(entry).written}>
                {wordsFor(entry).what}
              </Row>
            ))}
          </Rows>
        </Card>
      )}
    </>
  )
}
