import { useState } from 'react'
import { TextField, useTexts } from '#platform/web/index.ts'
import { transliterated } from '../../model/transliteration.ts'
import type { DetailsForm } from './details-form.ts'

const names = ['given', 'family', 'called'] as const
type Name = (typeof names)[number]

/** Names as the person writes them; the other script is made beside them and can be corrected. */
export function NameFields({ form }: { form: DetailsForm }) {
  const { t } = useTexts()
  const [isCorrecting, setCorrecting] = useState(false)
  const written = form.values.names ?? {}
  const { givenTransliterated: given, familyTransliterated: family, calledTransliterated: called } = written
  const beside = [[given, family].filter(Boolean).join(' '), called].filter(Boolean)
  const fieldOf = (name: Name) => {
    const field = form.field(`names.${name}`)
    return {
      ...field,
      set: (value: string | null) => {
        const kept = written[`${name}Transliterated`] ?? ''
        const isOurs = kept === '' || kept === transliterated(String(written[name] ?? '').trim())
        field.set(value)
        // What somebody has corrected stays as they wrote it.
        if (isOurs) form.set(`names.${name}Transliterated`, transliterated((value ?? '').trim()))
      },
    }
  }
  return (
    <>
      <div className="people-two">
        <TextField field={fieldOf('given')} label={t('people.field.given')} autoComplete="off" />
        <TextField field={fieldOf('family')} label={t('people.field.family')} autoComplete="off" />
      </div>
      <TextField
        field={{ ...fieldOf('called'), required: false }}
        label={t('people.field.called')}
        hint={t('people.field.called-hint')}
        width="half"
        autoComplete="off"
      />
      {beside.length > 0 && !isCorrecting && (
        <p className="people-beside" role="status">
          <span className="soft">{t('people.field.other-script')}</span> <b>{beside.join(' · ')}</b>{' '}
          <button type="button" className="link-button" onClick={() => setCorrecting(true)}>
            {t('people.field.correct')}
          </button>
        </p>
      )}
      {isCorrecting && (
        <fieldset className="people-part">
          <legend className="field-label">{t('people.field.other-script-long')}</legend>
          <div className="people-two">
            {names.map((name) => (
              <TextField
                key={name}
                field={{ ...form.field(`names.${name}Transliterated`), required: true }}
                label={t(`people.field.${name}`)}
                autoComplete="off"
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
