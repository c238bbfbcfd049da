import { LanguageField, SelectField, TextField, useTexts } from '#platform/web/index.ts'
import type { PartnerContact, PartnerPlace } from '../../model/directory/partner.ts'
import { blankContact } from './blank-partner.ts'
import type { PartnerFormHandle } from './partner-form-handle.ts'
import { RowList } from './row-list.tsx'

/** The people there whom one asks, in their work. */
export function ContactRows({ form }: { form: PartnerFormHandle }) {
  const { t } = useTexts()
  const places = (form.values.places ?? []) as PartnerPlace[]
  const choices = places.map(({ id, name, town, address }, index) => ({
    value: id,
    label: name ?? address ?? town ?? t('partners.place', { number: index + 1 }),
  }))
  return (
    <RowList
      rows={(form.values.contacts ?? []) as PartnerContact[]}
      title={t('partners.contacts')}
      addText={t('partners.contact-add')}
      legend={(number) => t('partners.contact', { number })}
      removeText={(number) => t('partners.contact-remove', { number })}
      blank={blankContact}
      onChange={(rows) => form.set('contacts', rows)}
    >
      {(index) => (
        <>
          <div className="directory-two">
            <TextField field={form.field(`contacts.${index}.name`)} label={t('partners.name')} />
            <TextField field={form.field(`contacts.${index}.role`)} label={t('partners.role')} />
            <TextField field={form.field(`contacts.${index}.phone`)} label={t('partners.phone')} type="tel" />
            <TextField
              field={form.field(`contacts.${index}.email`)}
              label={t('partners.email')}
              type="email"
            />
          </div>
          {places.length > 0 && (
            <SelectField
              field={form.field(`contacts.${index}.placeId`)}
              label={t('partners.at-place')}
              choices={choices}
            />
          )}
          <LanguageField
            field={form.field(`contacts.${index}.languages`)}
            label={t('partners.languages')}
            hint={t('partners.languages-hint')}
          />
        </>
      )}
    </RowList>
  )
}
