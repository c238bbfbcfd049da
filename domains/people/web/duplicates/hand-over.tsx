import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, ErrorState, useCommand, useTexts } from '#platform/web/index.ts'
import { duplicatesApi, type EntryAssignment } from '../../model/duplicates-api.ts'
import type { EntryWords, LaterEntry } from './later-entry.ts'
import type { MergeStepProps } from './merge-step.ts'

type HandOverProps = MergeStepProps & { entries: LaterEntry[]; wordsFor(entry: LaterEntry): EntryWords }

/** Ticks what belongs to the other record and hands it over. */
export function HandOver({ merge, entries, wordsFor, onDone }: HandOverProps) {
  const { t } = useTexts()
  const [ticked, setTicked] = useState<string[]>([])
  const { run, pending, problem } = useCommand(duplicatesApi.assignEntries)
  const { id, into, person } = merge
  const handOver = async () => {
    const chosen = entries
      .filter((entry) => ticked.includes(entry.id))
      .map(({ kind, id: of }) => ({ kind, id: of }))
    const answer = await run({ id, entries: chosen as EntryAssignment['entries'] })
    if ('output' in answer)
      onDone(answer.output, t('people.duplicates.handed-over', { count: chosen.length, person }))
  }
  return (
    <Card title={t('people.duplicates.later')}>
      <fieldset className="field">
        <legend className="duplicates-legend">{t('people.duplicates.later-text', { into, person })}</legend>
        <div className="taps" data-columns="1">
          {entries.map((entry) => (
            <label key={entry.id} className="tap">
              <input
                type="checkbox"
                checked={ticked.includes(entry.id)}
                onChange={({ currentTarget: { checked } }) =>
                  setTicked(checked ? [...ticked, entry.id] : ticked.filter((one) => one !== entry.id))
                }
              />
              <span>
                {wordsFor(entry).what}
                <span className="tap-detail">{wordsFor(entry).written}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {problem && <ErrorState error={problem} />}
      <div className="person-buttons">
        <Button loading={pending} disabled={ticked.length === 0} onClick={handOver}>
          {t('people.duplicates.hand-over', { person })}
        </Button>
      </div>
    </Card>
  )
}
