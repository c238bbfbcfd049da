import { useState } from 'react'
import { Page, TextField, useTexts } from '#platform/web/index.ts'
import { PlainForm } from './plain-form.tsx'
import { signInCalls } from './sign-in-calls.ts'
import { useArrive } from './use-arrive.ts'
import { usePlainForm } from './use-plain-form.ts'

/** The second step: six digits from the phone, or one of the recovery codes. */
export function CodeForm({ onBack }: { onBack(): void }) {
  const { t } = useTexts()
  const [kind, setKind] = useState<'app' | 'recovery'>('app')
  const other = kind === 'app' ? 'recovery' : 'app'
  return (
    <Page title={t('code.title')} width="text">
      <OneCode key={kind} kind={kind} />
      <p className="form-buttons">
        <button type="button" className="link-button" onClick={() => setKind(other)}>
          {t(kind === 'app' ? 'code.use-recovery' : 'code.use-app')}
        </button>
        <button type="button" className="link-button" onClick={onBack}>
          {t('sign-in.start-over')}
        </button>
      </p>
    </Page>
  )
}

function OneCode({ kind }: { kind: 'app' | 'recovery' }) {
  const { t } = useTexts()
  const arrive = useArrive()
  const form = usePlainForm({ code: '' }, async ({ code }) => {
    if (kind === 'app') await signInCalls.verifyCode(digitsOf(code))
    else await signInCalls.verifyRecoveryCode(code.trim())
    await arrive()
  })
  return (
    <PlainForm form={form} submitText={t('sign-in.action')}>
      {kind === 'app' ? (
        <TextField
          field={form.field('code')}
          label={t('code.label')}
          hint={t('code.hint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          width="short"
          autoFocus
        />
      ) : (
        <TextField
          field={form.field('code')}
          label={t('code.recovery-label')}
          hint={t('code.recovery-hint')}
          autoComplete="off"
          width="short"
          autoFocus
        />
      )}
    </PlainForm>
  )
}

/** People type a code as their app shows it: in two groups. */
export const digitsOf = (code: string): string => code.replace(/\D/g, '')
