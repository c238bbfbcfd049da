import { languages } from '#platform/texts/languages.ts'
import { Form, SelectField, TextArea, TextField, useTexts } from '#platform/web/index.ts'
import { ContactRows } from './contact-rows.tsx'
import type { PartnerFormHandle } from './partner-form-handle.ts'
import { PlaceRows } from './place-rows.tsx'
import { ServiceRows } from './service-rows.tsx'
import { kindChoices } from './words.ts'
import './directory.css'

type PartnerFormProps = { form: PartnerFormHandle; onCancel(): void; submitText?: string }

export function PartnerForm({ form, onCancel, submitText }: PartnerFormProps) {
  const texts = useTexts()
  const { t, language } = texts
  const others = languages.filter((one) => one !== language)
  return (
    <Form form={form} onCancel={onCancel} {...(submitText ? { submitText } : {})}>
      <TextField field={form.field('name')} label={t('partners.name')} hint={t('partners.name-hint')} />
      <TextField
        field={form.field('otherName')}
        label={t('partners.other-name')}
        hint={t('partners.other-name-hint')}
      />
      <SelectField field={form.field('kind')} label={t('partners.kind')} choices={kindChoices(texts)} />
      <TextArea
        field={form.field(`descriptions.${language}`)}
        label={t('partners.about')}
        hint={t('partners.about-hint')}
      />
      <details className="directory-more">
        <summary>{t('partners.about-others')}</summary>
        {others.map((one) => (
          <TextArea
            key={one}
            field={form.field(`descriptions.${one}`)}
            label={t('partners.about-in', { language: t(`partners.in-language.${one}`) })}
          />
        ))}
      </details>
      <TextField field={form.field('phone')} label={t('partners.phone')} type="tel" width="half" />
      <TextField field={form.field('email')} label={t('partners.email')} type="email" />
      <TextField
        field={form.field('website')}
        label={t('partners.website')}
        hint={t('partners.website-hint')}
      />
      <PlaceRows form={form} />
      <ContactRows form={form} />
      <ServiceRows form={form} />
      <TextArea field={form.field('notes')} label={t('partners.notes')} hint={t('partners.notes-hint')} />
    </Form>
  )
}
