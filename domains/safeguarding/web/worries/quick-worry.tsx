import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { peopleApi } from '#domains/people/model/index.ts'
import { Dialog, ErrorState, useAnswer, useCommand, useTexts } from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import type { WorryKind } from '../../model/worry.ts'
import { useOwnUnits } from '../use-unit-names.ts'
import { Emergency } from './emergency.tsx'
import { useWorryChoices } from './words.ts'
import './worries.css'

const onPerson = /^\/people\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/

/** Sends a worry with one tap on what it is about; words may be added first. On a person's page it is about that person. */
export default function QuickWorry({ onClose }: { onClose(): void }) {
  const { t } = useTexts()
  const id = useId()
  const personId = onPerson.exec(useLocation().pathname)?.[1] ?? null
  const person = useAnswer(peopleApi.show, { id: personId ?? '' }, { when: personId !== null }).data
  const units = useOwnUnits()
  const { kinds } = useWorryChoices()
  const [words, setWords] = useState('')
  const [unitId, setUnitId] = useState('')
  const [kind, setKind] = useState<WorryKind | null>(null)
  const { run, pending, problem } = useCommand(safeguardingApi.raiseWorry)
  const unit = personId ? null : unitId || (units[0]?.value ?? null)
  const send = async (chosen: WorryKind) => {
    const sent = await run({ personId, unitId: unit, kind: chosen, words: words.trim() || null })
    if (!('problem' in sent)) setKind(chosen)
  }
  const title = person ? t('worries.raise-about', { name: person.name }) : t('worries.raise')
  if (kind)
    return (
      <Dialog open onClose={onClose} title={t('worries.raised')}>
        <p role="status">{t('worries.raised-text')}</p>
        <Emergency isUrgent={kind === 'danger-to-life'} />
        {(kind === 'danger-to-life' || kind === 'child') && (
          <p>
            <Link to={reportPath(kind, personId)} onClick={onClose}>
              {t('worries.report.do')}
            </Link>
          </p>
        )}
      </Dialog>
    )
  return (
    <Dialog open onClose={onClose} title={title}>
      <p className="soft">{t('worries.quick-text')}</p>
      {!personId && units.length > 1 && (
        <p>
          <label htmlFor={`${id}-unit`}>{t('worries.unit')}</label>
          <select
            id={`${id}-unit`}
            className="input"
            value={unit ?? ''}
            onChange={(event) => setUnitId(event.currentTarget.value)}
          >
            {units.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </p>
      )}
      <p>
        <label htmlFor={`${id}-words`}>{t('worries.quick-words')}</label>
        <textarea
          id={`${id}-words`}
          className="input"
          rows={2}
          maxLength={500}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </p>
      <fieldset className="quick-kinds">
        <legend>{t('worries.quick-kind')}</legend>
        {kinds.map(({ value, label, detail }) => (
          <Button
            key={value}
            variant="default"
            {...(value === 'danger-to-life' ? { color: 'beacon' } : {})}
            disabled={pending || (!personId && !unit)}
            onClick={() => void send(value)}
          >
            <span>
              <b>{label}</b>
              <span className="soft small">{detail}</span>
            </span>
          </Button>
        ))}
      </fieldset>
      {problem && <ErrorState error={problem} />}
      <Emergency isUrgent={false} />
    </Dialog>
  )
}

const reportPath = (kind: WorryKind, personId: string | null) =>
  `/worries/reports/new?kind=${kind === 'child' ? 'harm-to-child' : 'danger-to-life'}${personId ? `&person=${personId}` : ''}`
