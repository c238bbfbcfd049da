import { languageNames, languages } from '#platform/texts/languages.ts'
import type { TextKey } from '#platform/texts/text.ts'
import {
  ChecksField,
  DayField,
  type Field,
  FieldFrame,
  inputProps,
  LanguageField,
  NumberField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import { sourceKinds, whereabouts, wishTopics } from '../../model/referral.ts'
import { useIntakeWords } from '../words.ts'

type Details = { form: { field: unknown } }

const make = ({ form }: Details) => form.field as <Value = string>(path: string) => Field<Value>
const free = <Value,>(field: Field<Value>) => ({ ...field, required: false })

/** What is written down about whom, by whom, and what for: the same for a new referral and a correction. */
export function DetailsFields(props: Details) {
  const { t } = useTexts()
  const { choices } = useIntakeWords()
  const field = make(props)
  return (
    <>
      <RadioField
        field={field('sourceKind')}
        label={t('intake.field.source')}
        choices={choices(sourceKinds, 'source')}
      />
      <h2 className="intake-part">{t('intake.part.who')}</h2>
      <Person {...props} />
      <h2 className="intake-part">{t('intake.part.where')}</h2>
      <Where {...props} />
      <h2 className="intake-part">{t('intake.part.what')}</h2>
      <ChecksField
        field={free(field<string[]>('wishes'))}
        label={t('intake.field.wishes')}
        choices={choices(wishTopics, 'wish')}
      />
      <TextArea field={free(field('wishWords'))} label={t('intake.field.wish-words')} rows={3} />
      <TextArea
        field={free(field('about'))}
        label={t('intake.field.about')}
        hint={t('intake.field.about-hint')}
        rows={4}
      />
      <h2 className="intake-part">{t('intake.part.from')}</h2>
      <Referrer {...props} />
    </>
  )
}

function Person(props: Details) {
  const { t } = useTexts()
  const field = make(props)
  const answers = (['yes', 'no', 'not-said', 'not-asked'] as const).map((value) => ({
    value,
    label: t(`people.answer.${value}` as TextKey),
  }))
  const sexes = (['woman', 'man', 'other', 'not-said', 'not-asked'] as const).map((value) => ({
    value,
    label: t(`people.sex.${value}` as TextKey),
  }))
  return (
    <>
      <div className="intake-two">
        <TextField
          field={field('givenName')}
          label={t('intake.field.given')}
          autoComplete="off"
          width="full"
        />
        <TextField
          field={free(field('familyName'))}
          label={t('intake.field.family')}
          autoComplete="off"
          width="full"
        />
      </div>
      <div className="intake-two">
        <DayField field={field('birthDate')} label={t('intake.field.birth-date')} />
        <NumberField
          field={field<number>('birthYear')}
          label={t('intake.field.birth-year')}
          hint={t('intake.field.birth-year-hint')}
        />
      </div>
      <SelectField field={field('sex')} label={t('intake.field.sex')} choices={sexes} />
      <LanguageField field={free(field<string[]>('languages'))} label={t('intake.field.languages')} />
      <RadioField
        field={field('interpreterNeeded')}
        label={t('intake.field.interpreter')}
        choices={answers}
      />
      <RadioField field={field('knows')} label={t('intake.field.knows')} choices={answers} />
    </>
  )
}

function Where(props: Details) {
  const { t } = useTexts()
  const field = make(props)
  return (
    <>
      <SelectField
        field={field('whereabouts')}
        label={t('intake.field.whereabouts')}
        choices={whereabouts.map((value) => ({ value, label: t(`people.status.${value}`) }))}
      />
      <PrisonField field={field('prison')} />
      <DayField field={field('releaseDay')} label={t('intake.field.release-day')} />
      <div className="intake-two">
        <TextField field={field('phone')} label={t('intake.field.phone')} type="tel" autoComplete="off" />
        <TextField field={field('email')} label={t('intake.field.email')} type="email" autoComplete="off" />
      </div>
    </>
  )
}

/** Names of prisons heard before are offered, so that one prison keeps one name. */
function PrisonField({ field }: { field: Field<string> }) {
  const { t } = useTexts()
  const prisons = useAnswer(intakeApi.choices, {}).data?.prisons ?? []
  return (
    <FieldFrame field={field} label={t('intake.field.prison')}>
      <input
        {...inputProps(field, undefined)}
        className="input"
        list={`${field.id}-known`}
        autoComplete="off"
        value={field.value ?? ''}
        maxLength={field.maxLength}
        onChange={(event) => field.set(event.currentTarget.value)}
      />
      <datalist id={`${field.id}-known`}>
        {prisons.map((prison) => (
          <option key={prison} value={prison} />
        ))}
      </datalist>
    </FieldFrame>
  )
}

function Referrer(props: Details) {
  const { t } = useTexts()
  const field = make(props)
  return (
    <>
      <div className="intake-two">
        <TextField field={field('referrerName')} label={t('intake.field.referrer')} autoComplete="off" />
        <TextField field={field('referrerFrom')} label={t('intake.field.referrer-from')} autoComplete="off" />
      </div>
      <div className="intake-two">
        <TextField
          field={field('referrerPhone')}
          label={t('intake.field.referrer-phone')}
          type="tel"
          autoComplete="off"
        />
        <TextField
          field={field('referrerEmail')}
          label={t('intake.field.referrer-email')}
          type="email"
          autoComplete="off"
        />
      </div>
      <SelectField
        field={field('language')}
        label={t('intake.field.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
    </>
  )
}
