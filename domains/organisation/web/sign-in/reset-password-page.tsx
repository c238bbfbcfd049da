import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Notice, Page, useTexts } from '#platform/web/index.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { PlainForm } from './plain-form.tsx'
import { signInCalls } from './sign-in-calls.ts'
import { usePlainForm } from './use-plain-form.ts'

export default function ResetPasswordPage() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const [done, setDone] = useState(false)
  const form = usePlainForm({ newPassword: '' }, async ({ newPassword }) => {
    await signInCalls.resetPassword(newPassword, params.get('token') ?? '')
    setDone(true)
  })
  return (
    <Page title={t('reset.title')} width="text">
      {done ? (
        <Notice tone="moss">
          <p role="status">{t('reset.done')}</p>
          <p>
            <Link to="/">{t('sign-in.title')}</Link>
          </p>
        </Notice>
      ) : (
        <PlainForm form={form} submitText={t('reset.action')} more={<Link to="/">{t('sign-in.back')}</Link>}>
          <NewPasswordField field={form.field('newPassword')} known={[]} label={t('reset.password')} />
        </PlainForm>
      )}
    </Page>
  )
}
