import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Language, languageNames, languages } from '#platform/texts/languages.ts'
import { asProblem, Dialog, download, Notice, useTexts } from '#platform/web/index.ts'
import { type ConsentPurpose, consentPurposes } from '../model/consent.ts'
import { groundsApi } from '../model/grounds-api.ts'

/** A consent form for a pen: for what, and in which of the four languages. */
export function PrintForm({ personId, onClose }: { personId: string; onClose(): void }) {
  const { t, reason, language: own } = useTexts()
  const [purpose, setPurpose] = useState<ConsentPurpose>('intake')
  const [language, setLanguage] = useState<Language>(own)
  const [failed, setFailed] = useState<string | null>(null)
  async function print() {
    try {
      await download(groundsApi.printForm, { personId, purpose, language })
      onClose()
    } catch (error) {
      setFailed(asProblem(error).reasons.map(reason).join(' '))
    }
  }
  return (
    <Dialog open onClose={onClose} title={t('grounds.print')}>
      <fieldset className="consent-choices">
        <legend>{t('grounds.purpose')}</legend>
        {consentPurposes.map((value) => (
          <label key={value} className="check">
            <input
              type="radio"
              name="purpose"
              checked={purpose === value}
              onChange={() => setPurpose(value)}
            />
            <span>{t(`grounds.purpose.${value}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="consent-choices">
        <legend>{t('grounds.print-language')}</legend>
        {languages.map((value) => (
          <label key={value} className="check" lang={value}>
            <input
              type="radio"
              name="language"
              checked={language === value}
              onChange={() => setLanguage(value)}
            />
            <span>{languageNames[value]}</span>
          </label>
        ))}
      </fieldset>
      {failed && <Notice tone="beacon">{failed}</Notice>}
      <Button onClick={() => void print()}>{t('grounds.print-submit')}</Button>
    </Dialog>
  )
}
