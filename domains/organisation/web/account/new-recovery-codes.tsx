import { useState } from 'react'
import { TextField, useTexts } from '#platform/web/index.ts'
import { PlainForm } from '../sign-in/plain-form.tsx'
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx'
import { signInCalls } from '../sign-in/sign-in-calls.ts'
import { usePlainForm } from '../sign-in/use-plain-form.ts'

export function NewRecoveryCodes() {
  const { t } = useTexts()
  const [codes, setCodes] = useState<string[] | null>(null)
  const form = usePlainForm({ password: '' }, async ({ password }) =>
    setCodes(await signInCalls.newRecoveryCodes(password)),
  )
  if (codes) {
    return (
      <div className="stack" role="status">
        <p>{t('recovery.text')}</p>
        <RecoveryCodes codes={codes} />
      </div>
    )
  }
  return (
    <PlainForm form={form} submitText={t('account.new-codes')}>
      <p className="soft">{t('account.codes-text')}</p>
      <TextField
        field={form.field('password')}
        label={t('account.current-password')}
        type="password"
        autoComplete="current-password"
        width="half"
      />
    </PlainForm>
  )
}
