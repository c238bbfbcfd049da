import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '#platform/texts/languages.ts'
import {
  asProblem,
  type CallProblem,
  download,
  ErrorState,
  useLanguageName,
  useTexts,
} from '#platform/web/index.ts'
import type { GateFile } from '../../model/gate/gate.ts'
import { gateApi } from '../../model/gate/gate-api.ts'

const languages = ['en', 'nb', 'bg', 'ro'] as const

/** The sheet for a pocket, in the language of whoever carries it. */
export function PrintForm({ file: { id } }: { file: GateFile }) {
  const { t, language } = useTexts()
  const languageName = useLanguageName()
  const [chosen, setChosen] = useState<Language>(language)
  const [large, setLarge] = useState(false)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const print = (reader: 'person' | 'meets') =>
    download(gateApi.print, { id, language: chosen, reader, large }).catch((error) =>
      setProblem(asProblem(error)),
    )
  return (
    <div className="gate-print">
      <label className="field">
        <span className="field-label">{t('release.gate.language')}</span>
        <select
          className="input"
          data-width="half"
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value as Language)}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {languageName(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="gate-check">
        <input type="checkbox" checked={large} onChange={(event) => setLarge(event.currentTarget.checked)} />{' '}
        {t('release.gate.print-large')}
      </label>
      <p className="soft">{t('release.gate.print-text')}</p>
      {problem && <ErrorState error={problem} />}
      <p className="gate-actions">
        <Button onClick={() => void print('person')}>{t('release.gate.print-person')}</Button>
        <Button variant="default" onClick={() => void print('meets')}>
          {t('release.gate.print-meets')}
        </Button>
      </p>
    </div>
  )
}
