import { RadioField, TextArea, TextField, useTexts } from '#platform/web/index.ts'
import { useChoices } from '../words.ts'
import type { DetailsForm } from './details-form.ts'

/** How to reach the person inside and outside, and whether a message may be left. */
export function ContactFields({ form }: { form: DetailsForm }) {
  const { t } = useTexts()
  const { answers } = useChoices()
  return (
    <>
      <TextArea
        field={form.field('contact.inPrison')}
        label={t('people.field.in-prison')}
        hint={t('people.field.in-prison-hint')}
        rows={2}
      />
      <div className="people-two">
        <TextField field={form.field('contact.phone')} label={t('people.field.phone')} type="tel" />
        <TextField field={form.field('contact.email')} label={t('people.field.email')} type="email" />
      </div>
      <TextField field={form.field('contact.address')} label={t('people.field.address')} />
      <RadioField
        field={form.field('contact.safeToLeaveMessage')}
        label={t('people.field.safe')}
        hint={t('people.field.safe-hint')}
        choices={answers}
      />
    </>
  )
}
