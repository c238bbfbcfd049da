import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Language, languageNames, languages } from '#platform/texts/languages.ts'
import {
  asProblem,
  DayField,
  Dialog,
  download,
  Form,
  Notice,
  RadioField,
  TextArea,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { askedWays, type Disclosure, deletionAnswers } from '../model/disclosure.ts'
import { disclosuresApi } from '../model/disclosures-api.ts'

type Props = { of: Disclosure; onClose(): void }

/** Makes the letter in the language of whoever reads it, and writes down how they were asked. */
export function AskDeletion({ of: { id, version, recipientName }, onClose }: Props) {
  const { t, reason, language: own } = useTexts()
  const [language, setLanguage] = useState<Language>(own)
  const [failed, setFailed] = useState<string | null>(null)
  const form = useForm(disclosuresApi.askDeletion, {
    record: id,
    initial: { id, version, how: 'letter' },
    onDone: onClose,
  })
  async function print() {
    try {
      await download(disclosuresApi.deletionLetter, { id, language })
    } catch (error) {
      setFailed(asProblem(error).reasons.map(reason).join(' '))
    }
  }
  return (
    <Dialog open onClose={onClose} title={t('grounds.deletions-ask-title', { recipient: recipientName })}>
      <fieldset className="consent-choices">
        <legend>{t('grounds.deletions-letter')}</legend>
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
        <Button variant="default" onClick={() => void print()}>
          {t('grounds.deletions-print')}
        </Button>
      </fieldset>
      {failed && <Notice tone="beacon">{failed}</Notice>}
      <Form form={form} submitText={t('grounds.deletions-ask-submit')} onCancel={onClose}>
        <RadioField
          field={form.field('how')}
          label={t('grounds.deletions-how')}
          choices={askedWays.map((value) => ({ value, label: t(`grounds.deletions-how.${value}`) }))}
          columns={1}
        />
      </Form>
    </Dialog>
  )
}

export function AnswerToDeletionDialog({ of: { id, version, recipientName }, onClose }: Props) {
  const { t } = useTexts()
  const today = Temporal.Now.plainDateISO().toString()
  const form = useForm(disclosuresApi.answerDeletion, {
    record: id,
    initial: { id, version, answer: 'deleted', words: null, answeredOn: today },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('grounds.deletions-answer-title', { recipient: recipientName })}>
      <Form form={form} submitText={t('grounds.deletions-answer-submit')} onCancel={onClose}>
        <RadioField
          field={form.field('answer')}
          label={t('grounds.deletions-answer')}
          choices={deletionAnswers.map((value) => ({ value, label: t(`grounds.deletion-answer.${value}`) }))}
          columns={1}
        />
        <TextArea field={form.field('words')} label={t('grounds.deletions-answer-words')} rows={2} />
        <DayField field={form.field('answeredOn')} label={t('grounds.deletions-answered-on')} />
      </Form>
    </Dialog>
  )
}
