import { useState } from 'react'
import {
  Card,
  Form,
  Page,
  Stack,
  TextField,
  useForm,
  useLanguageChoice,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { languageChoices } from '../sign-in/language-choice.tsx'
import { ChangePassword } from './change-password.tsx'
import { NewRecoveryCodes } from './new-recovery-codes.tsx'
import { Sessions } from './sessions.tsx'

/** What everybody looks after themselves. */
export default function AccountPage() {
  const { t } = useTexts()
  const user = useMe().data?.user
  if (!user) return null
  return (
    <Page title={t('account.title')} subtitle={user.email} width="text">
      <Stack>
        <Card title={t('account.you')}>
          <OwnName name={user.name} />
          <OwnLanguage />
        </Card>
        <Card title={t('account.password')}>
          <ChangePassword email={user.email} name={user.name} />
        </Card>
        <Card title={t('account.codes')}>
          <NewRecoveryCodes />
        </Card>
        <Card title={t('account.sessions')}>
          <Sessions />
        </Card>
      </Stack>
    </Page>
  )
}

function OwnName({ name }: { name: string }) {
  const { t } = useTexts()
  const [saved, setSaved] = useState(false)
  const form = useForm(organisationApi.setMyName, {
    record: 'me',
    draft: false,
    initial: { name },
    onDone: () => setSaved(true),
  })
  return (
    <Form form={form} more={saved && <span role="status">{t('account.saved')}</span>}>
      <TextField
        field={form.field('name')}
        label={t('first-run.name')}
        hint={t('account.name-hint')}
        autoComplete="name"
        width="half"
      />
    </Form>
  )
}

function OwnLanguage() {
  const { t } = useTexts()
  const { language, choose } = useLanguageChoice()
  return (
    <fieldset className="field account-language">
      <legend className="field-label">{t('shell.language')}</legend>
      <div className="taps">
        {languageChoices.map(({ value, label }) => (
          <label key={value} className="tap" lang={value}>
            <input
              type="radio"
              name="own-language"
              checked={language === value}
              onChange={() => choose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
