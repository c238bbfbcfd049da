import { useEffect, useRef } from 'react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import {
  CheckField,
  ChecksField,
  DayField,
  Form,
  LanguageField,
  NumberField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import { openSources, type ReferralForm } from '../../model/public-form.ts'
import { whereabouts, wishTopics } from '../../model/referral.ts'
import { useIntakeWords } from '../words.ts'

type Props = { form: ReferralForm; unit: ReferralForm['units'][number]; onSent(): void }
export type ReferForm = ReturnType<typeof useForm<typeof intakeApi.refer>>

/** The form of the open page. Its ticket is the one it was opened with; when that has grown old, a new one is fetched quietly. */
export function ReferFields({ form: given, unit, onSent }: Props) {
  const { t, language } = useTexts()
  const { choices } = useIntakeWords()
  const first = useRef(given.ticket)
  const form = useForm(intakeApi.refer, {
    record: 'new',
    draft: false,
    initial: {
      ...{ unitId: unit.id, ticket: first.current, website: '', language, sourceKind: '', agrees: false },
      ...{ givenName: '', familyName: '', birthYear: null, languages: [], interpreterNeeded: 'not-asked' },
      ...{ whereabouts: null, prison: null, releaseDay: null, phone: null, email: null, knows: 'not-asked' },
      ...{ about: '', wishes: [], wishWords: '', referrerName: null, referrerFrom: null },
      ...{ referrerPhone: null, referrerEmail: null },
    },
    onDone: onSent,
  })
  useNewTicket(form, given.ticket)
  const isOwn = form.values.sourceKind === 'self-after-release'
  return (
    <Form form={form} submitText={t('intake.open.send')}>
      <RadioField
        field={form.field('sourceKind')}
        label={t('intake.open.source')}
        choices={choices(openSources, 'open.source')}
        columns={1}
      />
      {!isOwn && <WhoWrites form={form} />}
      <h2 className="intake-part">{t(isOwn ? 'intake.open.you' : 'intake.part.who')}</h2>
      <AboutWhom form={form} isOwn={isOwn} />
      <h2 className="intake-part">{t('intake.part.what')}</h2>
      <ChecksField
        field={{ ...form.field('wishes'), required: false }}
        label={t(isOwn ? 'intake.paper.wish' : 'intake.field.wishes')}
        choices={choices(wishTopics, 'wish')}
      />
      <TextArea
        field={{ ...form.field('about'), required: false }}
        label={t('intake.field.about')}
        hint={t('intake.field.about-hint')}
        rows={4}
      />
      <RadioField
        field={form.field('language')}
        label={t('intake.field.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      {isOwn && (
        <CheckField
          field={form.field('agrees')}
          label={t('intake.open.agrees')}
          hint={t('intake.open.agrees-hint')}
        />
      )}
      <div className="intake-trap" aria-hidden="true">
        <label>
          Website
          <input
            name="website"
            tabIndex={-1}
            autoComplete="off"
            value={form.values.website ?? ''}
            onChange={(event) => form.set('website', event.currentTarget.value)}
          />
        </label>
      </div>
      <p className="soft">{t('intake.open.kept')}</p>
    </Form>
  )
}

function useNewTicket(form: ReferForm, newest: string) {
  const isOld = form.problem?.reasons.some(({ code }) => code === 'form-too-old') === true
  const { ticket } = form.values
  const { set } = form
  useEffect(() => {
    if (isOld && ticket !== newest) set('ticket', newest)
  }, [isOld, ticket, newest, set])
}

function WhoWrites({ form }: { form: ReferForm }) {
  const { t } = useTexts()
  return (
    <>
      <div className="intake-two">
        <TextField
          field={{ ...form.field('referrerName'), required: true }}
          label={t('intake.open.your-name')}
          autoComplete="name"
        />
        <TextField field={form.field('referrerFrom')} label={t('intake.open.your-from')} />
      </div>
      <div className="intake-two">
        <TextField
          field={form.field('referrerPhone')}
          label={t('intake.open.your-phone')}
          hint={t('intake.open.one-is-enough')}
          type="tel"
          autoComplete="tel"
        />
        <TextField
          field={form.field('referrerEmail')}
          label={t('intake.open.your-email')}
          type="email"
          autoComplete="email"
        />
      </div>
    </>
  )
}

function AboutWhom({ form, isOwn }: { form: ReferForm; isOwn: boolean }) {
  const { t } = useTexts()
  const answers = (['yes', 'no', 'not-asked'] as const).map((value) => ({
    value,
    label: value === 'not-asked' ? t('intake.open.knows-not') : t(`people.answer.${value}`),
  }))
  return (
    <>
      <div className="intake-two">
        <TextField field={form.field('givenName')} label={t('intake.field.given')} autoComplete="off" />
        <TextField
          field={{ ...form.field('familyName'), required: false }}
          label={t('intake.field.family')}
          autoComplete="off"
        />
      </div>
      <NumberField field={form.field('birthYear')} label={t('intake.field.birth-year')} />
      <div className="intake-two">
        <TextField
          field={form.field('phone')}
          label={t('intake.field.phone')}
          {...(isOwn ? { hint: t('intake.open.one-is-enough') } : {})}
          type="tel"
          autoComplete="off"
        />
        <TextField
          field={form.field('email')}
          label={t('intake.field.email')}
          type="email"
          autoComplete="off"
        />
      </div>
      <LanguageField
        field={{ ...form.field('languages'), required: false }}
        label={t('intake.field.languages')}
      />
      {!isOwn && (
        <>
          <SelectField
            field={form.field('whereabouts')}
            label={t('intake.field.whereabouts')}
            choices={whereabouts.map((value) => ({ value, label: t(`people.status.${value}`) }))}
          />
          <TextField field={form.field('prison')} label={t('intake.field.prison')} autoComplete="off" />
          <DayField field={form.field('releaseDay')} label={t('intake.field.release-day')} />
          <RadioField field={form.field('knows')} label={t('intake.field.knows')} choices={answers} />
        </>
      )}
    </>
  )
}
