import { useState } from 'react'
import { TextField, useTexts } from '#platform/web/index.ts'
import { NewPasswordField } from '../sign-in/new-password-field.tsx'
import { PlainForm } from '../sign-in/plain-form.tsx'
import { signInCalls } from '../sign-in/sign-in-calls.ts'
import { usePlainForm } from '../sign-in/use-plain-form.ts'

export function ChangePassword({ email, name }: { email: string; name: string }) {
  const { t } = useTexts()
  const [round, setRound] = useState(0)
  return (
    <>
      <PasswordForm key={round} known={[email, name]} onDone={() => setRound(round + 1)} />
      <p className="soft" role="status">
        {round > 0 && t('account.password-changed')}
      </p>
    </>
  )
}

function PasswordForm({ known, onDone }: { known: string[]; onDone(): void }) {
  const { t } = useTexts()
  const form = usePlainForm({ password: '', newPassword: '' }, async (values) => {
    await signInCalls.changePassword(values.password, values.newPassword)
    onDone()
  })
  return (
    <PlainForm form={form} submitText={t('account.change-password')}>
      <TextField
        field={form.field('password')}
        label={t('account.current-password')}
        type="password"
        autoComplete="current-password"
        width="half"
      />
      <NewPasswordField field={form.field('newPassword')} known={known} label={t('reset.password')} />
    </PlainForm>
  )
}
