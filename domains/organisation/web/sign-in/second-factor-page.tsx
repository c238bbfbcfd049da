import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { call, Loading, Page, TextField, useMay, useTexts } from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { digitsOf } from './code-form.tsx'
import { takePassword } from './just-typed.ts'
import { PlainForm } from './plain-form.tsx'
import { QrCode } from './qr-code.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { signInCalls } from './sign-in-calls.ts'
import { useArrive } from './use-arrive.ts'
import { usePlainForm } from './use-plain-form.ts'
import './sign-in.css'

type Setup = { totpURI: string; backupCodes: string[] }

/** The second factor that a role owes: scan, keep the recovery codes, prove it with a code. */
export default function SecondFactorPage() {
  const { t } = useTexts()
  const [setup, setSetup] = useState<Setup | null>(null)
  const [asks, setAsks] = useState(false)
  useEffect(() => {
    const typed = takePassword()
    if (typed === null) return setAsks(true)
    signInCalls.enableSecondFactor(typed).then(setSetup, () => setAsks(true))
  }, [])
  return (
    <Page title={t('second-factor.title')} subtitle={t('second-factor.text')} width="text">
      {setup ? <Steps setup={setup} /> : asks ? <AskPassword onSetup={setSetup} /> : <Loading />}
    </Page>
  )
}

function AskPassword({ onSetup }: { onSetup(setup: Setup): void }) {
  const { t } = useTexts()
  const form = usePlainForm({ password: '' }, async ({ password }) =>
    onSetup(await signInCalls.enableSecondFactor(password)),
  )
  return (
    <PlainForm form={form} submitText={t('second-factor.begin')}>
      <TextField
        field={form.field('password')}
        label={t('sign-in.password')}
        hint={t('second-factor.password-hint')}
        type="password"
        autoComplete="current-password"
        width="half"
      />
    </PlainForm>
  )
}

const inGroups = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')

function Steps({ setup: { totpURI, backupCodes } }: { setup: Setup }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const arrive = useArrive()
  const may = useMay()
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  const form = usePlainForm({ code: '' }, async ({ code }) => {
    await signInCalls.verifyCode(digitsOf(code))
    if (may('organisation:write') && (await hasNoUnit())) navigate('/first-unit', { replace: true })
    await arrive()
  })
  return (
    <ol className="steps">
      <li className="no-print">
        <h2>{t('second-factor.scan')}</h2>
        <p className="soft">{t('second-factor.scan-text')}</p>
        <div className="scan">
          <QrCode text={totpURI} label={t('second-factor.qr')} />
          <p>
            {t('second-factor.type-it')}
            <br />
            <span className="secret" translate="no">
              {inGroups(secret)}
            </span>
          </p>
        </div>
      </li>
      <li>
        <h2>{t('recovery.title')}</h2>
        <p className="soft">{t('recovery.text')}</p>
        <RecoveryCodes codes={backupCodes} />
      </li>
      <li className="no-print">
        <h2>{t('second-factor.prove')}</h2>
        <PlainForm form={form} submitText={t('second-factor.action')}>
          <TextField
            field={form.field('code')}
            label={t('code.label')}
            hint={t('code.hint')}
            autoComplete="one-time-code"
            inputMode="numeric"
            width="short"
          />
        </PlainForm>
      </li>
    </ol>
  )
}

async function hasNoUnit(): Promise<boolean> {
  const units = await call(organisationApi.units, {}).catch(() => null)
  return units?.length === 0
}
