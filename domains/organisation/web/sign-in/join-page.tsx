import { useRef } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Reason } from '#platform/problem.ts'
import { Answer, Form, Notice, Page, TextField, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import type { OpenInvitation } from '../../model/joining.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { rememberPassword } from './just-typed.ts'
import { OwnLanguageField } from './language-choice.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { signInCalls } from './sign-in-calls.ts'
import { useArrive } from './use-arrive.ts'

/** Where the link of an invitation leads. */
export default function JoinPage() {
  const [params] = useSearchParams()
  const token = params.get('token') ?? ''
  // Nothing that is too short to be a link is worth a question.
  const invitation = useAnswer(organisationApi.invitation, { token: token.padEnd(20, '-') })
  // The answer turns to "used" by our own joining; the form stays until we are inside.
  const open = useRef<OpenInvitation>(null)
  if (invitation.data?.state === 'open') open.current = invitation.data
  if (open.current) return <JoinForm token={token} invitation={open.current} />
  return <Answer of={invitation}>{({ state }) => state !== 'open' && <NotOpen state={state} />}</Answer>
}

const whyNot: Record<Exclude<OpenInvitation['state'], 'open'>, Reason> = {
  used: { code: 'invitation-used' },
  expired: { code: 'invitation-expired' },
  unknown: { code: 'invitation-unknown' },
}

function NotOpen({ state }: { state: Exclude<OpenInvitation['state'], 'open'> }) {
  const { t, reason } = useTexts()
  return (
    <Page title={t('join.not-open')} width="text">
      <Notice tone="lamp">
        <p>{reason(whyNot[state])}</p>
      </Notice>
      <p>
        <Link to="/">{t('sign-in.title')}</Link>
      </p>
    </Page>
  )
}

function JoinForm({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const arrive = useArrive()
  const { email, organisation } = invitation
  const form = useForm(organisationApi.join, {
    record: 'new',
    draft: false,
    initial: { token, name: invitation.name, language: invitation.language },
    async onDone() {
      const password = form.values.password ?? ''
      await signInCalls.signIn(email, password)
      rememberPassword(password)
      await arrive()
      navigate('/', { replace: true })
    },
  })
  return (
    <Page title={t('join.title', { organisation })} subtitle={t('join.text', { email })} width="text">
      <Form form={form} submitText={t('join.action')}>
        <TextField field={form.field('name')} label={t('first-run.name')} autoComplete="name" />
        <OwnLanguageField field={form.field('language')} />
        {/* For password keepers, which file a password under the name beside it. */}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <NewPasswordField field={form.field('password')} known={[form.values.name, email, organisation]} />
      </Form>
    </Page>
  )
}
