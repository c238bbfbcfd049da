import { IconX } from '@tabler/icons-react'
import { useLanguageName } from '../language-name.ts'
import { useTexts } from '../texts.tsx'
import { FieldFrame, type FieldProps, inputProps } from './field-frame.tsx'
import type { Field } from './use-form.ts'

const codes = (
  'ar am az be bg bn bs ca ckb cs da de el en es et fa fi fr ha he hi hr hu hy id ig it ja ka kk kmr ko lt lv mk ' +
  'mn mr nb ne nl nn om pa pl ps pt ro rom ru rw sk sl so sq sr sv sw ta th ti tl tr uk ur uz vi yo zh'
).split(' ')

/** The languages that somebody speaks, the best one first; the value is a list of codes (`['ro', 'en']`). */
export function LanguageField({ field, label, hint }: FieldProps<string[]>) {
  const { t, compare } = useTexts()
  const nameOf = useLanguageName()
  const chosen = Array.isArray(field.value) ? field.value : []
  const free = codes.filter((code) => !chosen.includes(code)).sort((a, b) => compare(nameOf(a), nameOf(b)))
  const show = (value: unknown) => (Array.isArray(value) ? value.map(nameOf).join(', ') : '')
  return (
    <FieldFrame field={field} label={label} hint={hint} show={show}>
      <ul className="picked" aria-label={label}>
        {chosen.length === 0 && <li className="soft">{t('language.none')}</li>}
        {chosen.map((code) => (
          <li key={code} className="chip">
            {nameOf(code)}
            <button
              type="button"
              className="chip-remove"
              aria-label={t('language.remove', { language: nameOf(code) })}
              onClick={() => field.set(chosen.filter((one) => one !== code))}
            >
              <IconX size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <select
        {...inputProps(field as Field, hint)}
        className="input"
        data-width="half"
        value=""
        onChange={(event) => field.set([...chosen, event.currentTarget.value])}
      >
        <option value="">{t('language.add')}</option>
        {free.map((code) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
