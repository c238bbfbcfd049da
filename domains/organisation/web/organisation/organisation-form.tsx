import {
  type Field,
  Form,
  RadioField,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { Organisation } from '../../model/organisation.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { CountryField } from '../sign-in/country-field.tsx'
import { languageChoices } from '../sign-in/language-choice.tsx'

export function OrganisationForm({ organisation, onClose }: { organisation: Organisation; onClose(): void }) {
  const { t } = useTexts()
  const { version, name, country, zone, language } = organisation
  const form = useForm(organisationApi.change, {
    record: 'organisation',
    initial: { version, name, country, zone, language },
    fromCurrent: (current) => {
      const now = current as Organisation
      return {
        version: now.version,
        name: now.name,
        country: now.country,
        zone: now.zone,
        language: now.language,
      }
    },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <TextField field={form.field('name')} label={t('organisation.name')} />
      <CountryField field={form.field('country')} />
      <SelectField
        field={form.field('zone')}
        label={t('organisation.zone')}
        hint={t('organisation.zone-hint')}
        choices={zones(zone)}
      />
      <RadioField
        field={form.field('language') as Field<string>}
        label={t('organisation.language')}
        hint={t('organisation.language-hint')}
        choices={languageChoices}
      />
    </Form>
  )
}

const zones = (now: string) =>
  [...new Set([now, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
    value: zone,
    label: zone,
  }))
