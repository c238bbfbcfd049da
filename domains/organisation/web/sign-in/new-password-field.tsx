import { type Field, TextField, useTexts } from '#platform/web/index.ts'
import { leastPasswordLength } from '../../model/joining.ts'
import { passwordAdvice } from '../../model/password-advice.ts'

/** A new password with a quiet word about its strength; nothing is forbidden but what is too short. */
export function NewPasswordField({
  field,
  known,
  label,
}: {
  field: Field<string>
  known: (string | null | undefined)[]
  label?: string
}) {
  const { t } = useTexts()
  const password = field.value ?? ''
  const advice = passwordAdvice(
    password,
    known.filter((text) => typeof text === 'string'),
  )
  const left = leastPasswordLength - password.length
  const word = {
    empty: t('password.hint', { least: leastPasswordLength }),
    'too-short': t('password.too-short', { left }),
    easy: t('password.easy'),
    fine: t('password.fine'),
    strong: t('password.strong'),
  }[advice]
  return (
    <TextField
      field={field}
      label={label ?? t('sign-in.password')}
      type="password"
      autoComplete="new-password"
      width="half"
      hint={<span aria-live="polite">{word}</span>}
    />
  )
}
