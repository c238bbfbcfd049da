import type { Language } from '#platform/texts/languages.ts'
import { Form, Page, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { CountryField } from './country-field.tsx'
import { rememberPassword } from './just-typed.ts'
import { OwnLanguageField } from './language-choice.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { signInCalls } from './sign-in-calls.ts'
import { useArrive } from './use-arrive.ts'

const likelyCountry: Record<Language, string> = { en: '', nb: 'NO', bg: 'BG', ro: 'RO' }

/** The very first visit: who runs this, and where. */
export default function FirstRunPage() {
  const { t, language } = useTexts()
  const arrive = useArrive()
  const form = useForm(organisationApi.begin, {
    record: 'new',
    draft: false,
    initial: { language, country: likelyCountry[language] },
    async onDone() {
      const { email, password } = form.values
      await signInCalls.signIn(email ?? '', password ?? '')
      rememberPassword(password ?? '')
      await arrive()
    },
  })
  const { values } = form
  return (
    <Page title={t('first-run.title')} subtitle={t('first-run.text')} width="text">
      <Form form={form} submitText={t('first-run.action')}>
        <TextField
          field={form.field('code')}
          label={t('first-run.code')}
          hint={t('first-run.code-hint')}
          autoComplete="off"
          width="half"
        />
        <OwnLanguageField field={form.field('language')} />
        <TextField
          field={form.field('organisation')}
          label={t('organisation.name')}
          hint={t('first-run.organisation-hint')}
          autoComplete="organization"
        />
        <CountryField field={form.field('country')} />
        <TextField field={form.field('name')} label={t('first-run.name')} autoComplete="name" />
        <TextField
          field={form.field('email')}
          label={t('sign-in.e-mail')}
          type="email"
          autoComplete="username"
        />
        <NewPasswordField
          field={form.field('password')}
          known={[values.name, values.email, values.organisation]}
        />
      </Form>
    </Page>
  )
}
