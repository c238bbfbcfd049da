import { useEffect, useRef } from 'react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import {
  ChecksField,
  Form,
  NumberField,
  RadioField,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { networkKind, prisonVisitorKind } from '../../model/kind.ts'
import type { OfferForm } from '../../model/offer.ts'
import { offersApi } from '../../model/offers-api.ts'
import { firstUpper, useVolunteerWords } from '../words.ts'

type Props = { form: OfferForm; unit: OfferForm['units'][number]; onSent(): void }

/** The form of an offer. Its ticket is the one it was opened with; when that has grown old, a new one is fetched quietly. */
export function OfferFields({ form: given, unit, onSent }: Props) {
  const { t, language } = useTexts()
  const { inMine } = useVolunteerWords()
  const first = useRef(given.ticket)
  const form = useForm(offersApi.offer, {
    record: 'new',
    draft: false,
    initial: {
      ...{ unitId: unit.id, ticket: first.current, website: '', language, kinds: [] },
      ...{ givenName: '', familyName: '', email: '', phone: '', birthYear: null, message: '' },
    },
    onDone: onSent,
  })
  useNewTicket(form, given.ticket)
  const kinds = given.kinds.map(({ id, names }) => {
    const label = firstUpper(inMine(names))
    if (id === prisonVisitorKind) return { value: id, label, detail: t('volunteers.offer.kind-visitor') }
    return id === networkKind
      ? { value: id, label, detail: t('volunteers.offer.kind-network') }
      : { value: id, label }
  })
  return (
    <Form form={form} submitText={t('volunteers.offer.send')}>
      <div className="volunteers-two">
        <TextField
          field={form.field('givenName')}
          label={t('volunteers.field.given')}
          autoComplete="given-name"
        />
        <TextField
          field={{ ...form.field('familyName'), required: false }}
          label={t('volunteers.field.family')}
          autoComplete="family-name"
        />
      </div>
      <div className="volunteers-two">
        <TextField
          field={form.field('email')}
          label={t('volunteers.field.email')}
          hint={t('volunteers.offer.reach-hint')}
          type="email"
          autoComplete="email"
        />
        <TextField
          field={form.field('phone')}
          label={t('volunteers.field.phone')}
          hint={t('volunteers.offer.phone-hint')}
          type="tel"
          autoComplete="tel"
        />
      </div>
      <ChecksField
        field={{ ...form.field('kinds'), required: false }}
        label={t('volunteers.offer.kinds')}
        hint={t('volunteers.offer.kinds-hint')}
        choices={kinds}
        columns={1}
      />
      <TextArea
        field={{ ...form.field('message'), required: false }}
        label={t('volunteers.offer.message')}
        hint={t('volunteers.offer.message-hint')}
        rows={4}
      />
      <NumberField
        field={form.field('birthYear')}
        label={t('volunteers.field.birth-year')}
        hint={t('volunteers.offer.birth-year-hint')}
      />
      <RadioField
        field={form.field('language')}
        label={t('volunteers.offer.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <div className="help-out-trap" aria-hidden="true">
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
      <p className="soft">{t('volunteers.offer.kept')}</p>
    </Form>
  )
}

type OfferHandle = ReturnType<typeof useForm<typeof offersApi.offer>>

function useNewTicket(form: OfferHandle, newest: string) {
  const isOld = form.problem?.reasons.some(({ code }) => code === 'form-too-old') === true
  const { ticket } = form.values
  const { set } = form
  useEffect(() => {
    if (isOld && ticket !== newest) set('ticket', newest)
  }, [isOld, ticket, newest, set])
}
