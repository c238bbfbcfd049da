import { useNavigate } from 'react-router'
import {
  Answer,
  DayField,
  Form,
  Page,
  RadioField,
  SelectField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import { ConsentFields } from '../referral/dialogs/consent-dialog.tsx'
import { todayHere } from '../words.ts'
import { DetailsFields } from './details-fields.tsx'
import '../intake.css'

/** A form on paper, a letter, a call: written down as it came, and the consent with how it was given. */
export default function WriteReferralPage() {
  const { t } = useTexts()
  const choices = useAnswer(intakeApi.choices, {})
  return (
    <Page
      title={t('intake.write-down')}
      subtitle={t('intake.write-down-text')}
      width="text"
      breadcrumbs={[{ text: t('intake.title'), to: '/intake' }]}
    >
      <Answer of={choices}>{({ units }) => <WriteForm units={units} />}</Answer>
    </Page>
  )
}

function WriteForm({ units }: { units: { id: string; name: string }[] }) {
  const { t, language } = useTexts()
  const go = useNavigate()
  const form = useForm(intakeApi.add, {
    record: 'new',
    initial: {
      ...{
        unitId: units.length === 1 ? units[0]!.id : '',
        how: 'paper',
        cameOn: todayHere(),
        sourceKind: '',
      },
      ...{ givenName: '', familyName: '', birthDate: null, birthYear: null, sex: 'not-asked', languages: [] },
      ...{ interpreterNeeded: 'not-asked', whereabouts: null, prison: null, releaseDay: null, phone: null },
      ...{ email: null, knows: 'not-asked', about: '', wishes: [], wishWords: '', referrerName: null },
      ...{ referrerFrom: null, referrerPhone: null, referrerEmail: null, language, consent: null },
    },
    onDone: ({ id }) => void go(`/intake/${id}`),
  })
  const given = form.values.consent !== null
  const giveConsent = (yes: boolean) =>
    form.set('consent', yes ? ({ on: todayHere(), witness: null, language } as never) : null)
  return (
    <Form form={form} submitText={t('intake.write-down')} onCancel={() => void go('/intake')}>
      <RadioField
        field={form.field('how')}
        label={t('intake.field.way')}
        choices={[
          { value: 'paper', label: t('intake.field.way-paper') },
          { value: 'by-hand', label: t('intake.field.way-by-hand') },
        ]}
      />
      <DayField field={form.field('cameOn')} label={t('intake.field.came-on')} />
      {units.length > 1 && (
        <SelectField
          field={form.field('unitId')}
          label={t('intake.field.unit')}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DetailsFields form={form} />
      <h2 className="intake-part">{t('intake.part.consent')}</h2>
      <p>{t('intake.consent.text')}</p>
      <fieldset className="taps" data-columns={2}>
        <legend className="sr-only">{t('intake.part.consent')}</legend>
        {[true, false].map((yes) => (
          <label key={String(yes)} className="tap">
            <input
              type="radio"
              name={`${form.id}-consent`}
              checked={given === yes}
              onChange={() => giveConsent(yes)}
            />
            <span>{t(yes ? 'intake.consent.given-yes' : 'intake.consent.how.none')}</span>
          </label>
        ))}
      </fieldset>
      {given && <ConsentFields form={form} />}
    </Form>
  )
}
