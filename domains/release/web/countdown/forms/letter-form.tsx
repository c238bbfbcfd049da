import { useEffect, useState } from 'react'
import { type Language, languageNames, languages } from '#platform/texts/languages.ts'
import {
  Answer,
  Form,
  Notice,
  RadioField,
  TextArea,
  TextField,
  useAnswer,
  useForm,
} from '#platform/web/index.ts'
import { countdownApi } from '../../../model/countdown/countdown-api.ts'
import type { GuaranteeItem } from '../../../model/countdown/item.ts'
import type { LetterContent, LetterDraft } from '../../../model/countdown/letter.ts'
import { useCountdownWords } from '../words.ts'

type LetterProps = { item: GuaranteeItem; onClose(): void }

/** A letter to the agency, in its language, seen as it will be before it is made. */
export function LetterForm({ item, onClose }: LetterProps) {
  const { language: own } = useCountdownWords()
  const [language, setLanguage] = useState<Language>(own)
  const answer = useAnswer(countdownApi.draftLetter, { itemId: item.id, language }, { keepLast: true })
  return (
    <Answer of={answer}>
      {(draft) => (
        <Write item={item} draft={draft} language={language} onLanguage={setLanguage} onClose={onClose} />
      )}
    </Answer>
  )
}

type WriteProps = LetterProps & {
  draft: LetterDraft
  language: Language
  onLanguage(language: Language): void
}

function Write({ item, draft, language, onLanguage, onClose }: WriteProps) {
  const { t } = useCountdownWords()
  const { consent } = draft
  const form = useForm(countdownApi.makeLetter, {
    record: `new-${item.id}`,
    initial: {
      ...{ itemId: item.id, language, sentTo: item.agency ?? '', email: null, words: null },
      ...{ consentFor: consent?.recipient ?? null, law: null },
    },
    onDone: onClose,
  })
  const { language: chosen, sentTo } = form.values
  useEffect(() => {
    const next = languages.find((one) => one === chosen)
    if (next !== undefined && next !== language) onLanguage(next)
  }, [chosen, language, onLanguage])
  const underConsent = form.values.consentFor !== null && form.values.consentFor !== ''
  return (
    <Form form={form} onCancel={onClose} submitText={t('release.letter.make')}>
      <RadioField
        field={form.field('language')}
        label={t('release.letter.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <TextArea
        field={form.field('sentTo')}
        label={t('release.letter.to')}
        hint={t('release.letter.to-hint', { agency: draft.agency })}
        rows={3}
      />
      <TextField
        field={form.field('email')}
        label={t('release.letter.email')}
        hint={t('release.letter.email-hint')}
        type="email"
      />
      <TextArea field={form.field('words')} label={t('release.letter.words')} rows={3} />
      {consent === null ? (
        <Notice tone="lamp" title={t('release.letter.no-consent')}>
          <p>{t('release.letter.no-consent-text')}</p>
        </Notice>
      ) : (
        <ConsentOrLaw
          recipient={consent.recipient}
          isUnder={underConsent}
          onChoose={(under) => form.set('consentFor', under ? consent.recipient : null)}
          givenOn={consent.givenOn}
        />
      )}
      {!underConsent && (
        <TextField
          field={form.field('law')}
          label={t('release.letter.law')}
          hint={t('release.letter.law-hint')}
        />
      )}
      <Paper
        language={language}
        content={draft.content}
        words={form.values.words || null}
        to={sentTo ?? ''}
      />
    </Form>
  )
}

type ConsentProps = { recipient: string; givenOn: string; isUnder: boolean; onChoose(under: boolean): void }

/** The consent that holds, and towards whom it was given: whoever writes says that it covers this agency. */
function ConsentOrLaw({ recipient, givenOn, isUnder, onChoose }: ConsentProps) {
  const { t, day } = useCountdownWords()
  return (
    <label className="check">
      <input type="checkbox" checked={isUnder} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <span>{t('release.letter.consent', { recipient, day: day(givenOn, 'long') })}</span>
    </label>
  )
}

/** The letter as it will stand on paper. */
function Paper({
  language,
  content,
  words,
  to,
}: {
  language: Language
  content: LetterContent
  words: string | null
  to: string
}) {
  const { t } = useCountdownWords()
  const [first, second, ...rest] = content.paragraphs
  return (
    <section className="letter-paper" lang={language} aria-label={t('release.letter.preview')}>
      <p className="letter-lines soft">{content.from.join('\n')}</p>
      <p className="letter-lines">{to}</p>
      <p>{content.placeAndDay}</p>
      <h3>{content.about}</h3>
      <p>{content.greeting}</p>
      <dl className="facts">
        {content.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {[first, second, words, ...rest].filter(Boolean).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="letter-lines">
        {[content.closing, content.signature.name, content.signature.label].join('\n')}
      </p>
    </section>
  )
}
