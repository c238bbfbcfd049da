import { useState } from 'react'
import { Notice, Page, TextField, useTexts } from '#platform/web/index.ts'
import { PlainForm } from './plain-form.tsx'
import { signInCalls } from './sign-in-calls.ts'
import { usePlainForm } from './use-plain-form.ts'

/** Says the same whether the address is known or not. */
export function ForgottenPassword({ email, onBack }: { email: string; onBack(): void }) {
  const { t } = useTexts()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = usePlainForm({ email }, async (values) => {
    const address = values.email.trim()
    await signInCalls.requestReset(address)
    setSentTo(address)
  })
  const back = (
    <button type="button" className="link-button" onClick={onBack}>
      {t('sign-in.back')}
    </button>
  )
  return (
    <Page title={t('forgotten.title')} width="text">
      {sentTo === null ? (
        <PlainForm form={form} submitText={t('forgotten.action')} more={back}>
          <TextField
            field={form.field('email')}
            label={t('sign-in.e-mail')}
            hint={t('forgotten.hint')}
            type="email"
            autoComplete="username"
            width="half"
          />
        </PlainForm>
      ) : (
        <>
          <Notice tone="moss">
            <p role="status">{t('forgotten.sent', { email: sentTo })}</p>
          </Notice>
          <p>{back}</p>
        </>
      )}
    </Page>
  )
}
