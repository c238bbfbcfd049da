import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Language, languageNames, languages } from '#platform/texts/languages.ts'
import { download, useTexts } from '#platform/web/index.ts'
import { paperApi } from '../../../model/paper-api.ts'
import type { PlanDialogProps } from './deed.ts'

/** What stands on the paper: chosen, because others may read it. What is about health is not chosen to begin with. */
export function PrintForm({ file, onClose }: PlanDialogProps) {
  const { t, language: mine } = useTexts()
  const open = file.goals.filter(({ state }) => state === 'open')
  const [goals, setGoals] = useState(
    open.filter(({ compartment }) => compartment === 'help').map(({ id }) => id),
  )
  const [strengths, setStrengths] = useState(file.strengths.slice(0, 3).map(({ id }) => id))
  const [language, setLanguage] = useState<Language>(mine)
  const print = async () => {
    await download(paperApi.printPlan, { personId: file.person.id, language, goals, strengths })
    onClose()
  }
  return (
    <div className="plan-ticks">
      <p className="soft">{t('plans.print.text')}</p>
      <Choose
        label={t('plans.goals')}
        of={open.map(({ id, own, workerWords }) => ({ id, words: own?.words ?? workerWords ?? '' }))}
        chosen={goals}
        onChange={setGoals}
      />
      {file.strengths.length > 0 && (
        <Choose
          label={t('plans.strengths')}
          of={file.strengths}
          chosen={strengths}
          onChange={setStrengths}
          most={5}
        />
      )}
      <label className="plan-language">
        {t('plans.print.language')}{' '}
        <select
          className="input"
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </select>
      </label>
      <div className="form-buttons">
        <Button disabled={goals.length === 0} onClick={() => void print()}>
          {t('plans.do.print')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </div>
  )
}

type ChooseProps = {
  label: string
  of: readonly { id: string; words: string }[]
  chosen: string[]
  onChange(chosen: string[]): void
  most?: number
}

function Choose({ label, of, chosen, onChange, most = 20 }: ChooseProps) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <ul>
        {of.map(({ id, words }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                disabled={!chosen.includes(id) && chosen.length >= most}
                onChange={(event) =>
                  onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
              <span>{words}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
