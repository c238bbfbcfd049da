import { languageNames, languages } from '#platform/texts/languages.ts'
import {
  type Field,
  NumberField,
  RadioField,
  SelectField,
  TextField,
  type useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { volunteersApi } from '../../model/volunteers-api.ts'

type DetailsForm =
  | ReturnType<typeof useForm<typeof volunteersApi.add>>
  | ReturnType<typeof useForm<typeof volunteersApi.change>>

const sexes = ['woman', 'man', 'other', 'not-said', 'not-asked'] as const

/** What is written down about a volunteer as a person: as much as is needed to reach them. */
export function DetailsFields({ form }: { form: DetailsForm }) {
  const { t } = useTexts()
  const field = form.field as (path: string) => Field<string>
  const most = field('mostMatches') as unknown as Field<1 | 2>
  return (
    <>
      <div className="volunteers-two">
        <TextField field={field('givenName')} label={t('volunteers.field.given')} autoComplete="off" />
        <TextField field={field('familyName')} label={t('volunteers.field.family')} autoComplete="off" />
      </div>
      <div className="volunteers-two">
        <TextField field={field('phone')} label={t('volunteers.field.phone')} type="tel" autoComplete="off" />
        <TextField
          field={field('email')}
          label={t('volunteers.field.email')}
          type="email"
          autoComplete="off"
        />
      </div>
      <div className="volunteers-two">
        <NumberField
          field={field('birthYear') as unknown as Field<number>}
          label={t('volunteers.field.birth-year')}
          hint={t('volunteers.field.birth-year-hint')}
        />
        <SelectField
          field={field('sex')}
          label={t('volunteers.profile.sex')}
          choices={sexes.map((value) => ({ value, label: t(`people.sex.${value}`) }))}
          width="full"
        />
      </div>
      <SelectField
        field={field('language')}
        label={t('volunteers.field.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <RadioField
        field={{
          ...(most as unknown as Field<string>),
          value: String(most.value ?? 1),
          set: (value) => most.set(value === '2' ? 2 : 1),
        }}
        label={t('volunteers.field.most-matches')}
        hint={t('volunteers.field.most-matches-hint')}
        choices={[
          { value: '1', label: '1' },
          { value: '2', label: '2' },
        ]}
      />
    </>
  )
}
