import { useState } from 'react'
import { Page, TextField, useMe, useTexts } from '#platform/web/index.ts'
import { CodeForm } from './code-form.tsx'
import { ForgottenPassword } from './forgotten-password.tsx'
import { rememberPassword } from './just-typed.ts'
import { PlainForm } from './plain-form.tsx'
import { signInCalls } from './sign-in-calls.ts'
import { useArrive } from './use-arrive.ts'
import { usePlainForm } from './use-plain-form.ts'

/** E-mail and password, then the code where one is owed. */
export default function SignInPage() {
  const { t } = useTexts()
  const organisation = useMe().data?.organisation?.name
  const [step, setStep] = useState<'password' | 'code' | 'forgotten'>('password')
  const [email, setEmail] = useState('')
  const back = () => setStep('password')

  if (step === 'code') return <CodeForm onBack={back} />
  if (step === 'forgotten') return <ForgottenPassword email={email} onBack={back} />
  return (
    <Page title={t('sign-in.title')} subtitle={organisation} width="text">
      <PasswordForm
        email={email}
        onCode={() => setStep('code')}
        onForgotten={(typed) => {
          setEmail(typed)
          setStep('forgotten')
        }}
      />
    </Page>
  )
}

type PasswordFormProps = { email: string; onCode(): void; onForgotten(email: string): void }

function PasswordForm({ email, onCode, onForgotten }: PasswordFormProps) {
  const { t } = useTexts()
  const arrive = useArrive()
  const form = usePlainForm({ email, password: '' }, async (values) => {
    const { needsCode } = await signInCalls.signIn(values.email.trim(), values.password)
    if (needsCode) return onCode()
    rememberPassword(values.password)
    await arrive()
  })
  const emailField = form.field('email')
  return (
    <PlainForm
      form={form}
      submitText={t('sign-in.action')}
      more={
        <button type="button" className="link-button" onClick={() => onForgotten(emailField.value)}>
          {t('sign-in.forgotten')}
        </button>
      }
    >
      <TextField
        field={emailField}
        label={t('sign-in.e-mail')}
        type="email"
        autoComplete="username"
        width="half"
      />
      <TextField
        field={form.field('password')}
        label={t('sign-in.password')}
        type="password"
        autoComplete="current-password"
        width="half"
      />
    </PlainForm>
  )
}
