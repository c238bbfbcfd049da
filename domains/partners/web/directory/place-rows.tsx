import { NumberField, TextArea, TextField, useTexts, WeekHoursField } from '#platform/web/index.ts'
import type { PartnerPlace } from '../../model/directory/partner.ts'
import { blankPlace } from './blank-partner.ts'
import type { PartnerFormHandle } from './partner-form-handle.ts'
import { RowList } from './row-list.tsx'

/** Where the organisation is found, and when it is open there. */
export function PlaceRows({ form }: { form: PartnerFormHandle }) {
  const { t } = useTexts()
  return (
    <RowList
      rows={(form.values.places ?? []) as PartnerPlace[]}
      title={t('partners.places')}
      addText={t('partners.place-add')}
      legend={(number) => t('partners.place', { number })}
      removeText={(number) => t('partners.place-remove', { number })}
      blank={blankPlace}
      onChange={(rows) => form.set('places', rows)}
    >
      {(index) => (
        <>
          <TextField
            field={form.field(`places.${index}.name`)}
            label={t('partners.place-name')}
            hint={t('partners.place-name-hint')}
          />
          <TextField field={form.field(`places.${index}.address`)} label={t('partners.address')} />
          <div className="directory-two">
            <TextField field={form.field(`places.${index}.postal`)} label={t('partners.postal')} />
            <TextField field={form.field(`places.${index}.town`)} label={t('partners.town')} />
            <TextField field={form.field(`places.${index}.area`)} label={t('partners.area')} />
            <TextField
              field={form.field(`places.${index}.country`)}
              label={t('partners.country')}
              hint={t('partners.country-hint')}
            />
            <NumberField field={form.field(`places.${index}.latitude`)} label={t('partners.latitude')} />
            <NumberField field={form.field(`places.${index}.longitude`)} label={t('partners.longitude')} />
          </div>
          <TextField
            field={form.field(`places.${index}.phone`)}
            label={t('partners.phone')}
            type="tel"
            width="half"
          />
          <WeekHoursField
            field={form.field(`places.${index}.hours`)}
            label={t('partners.hours')}
            hint={t('partners.hours-hint')}
          />
          <TextArea
            field={form.field(`places.${index}.hoursNotes`)}
            label={t('partners.hours-notes')}
            rows={2}
          />
        </>
      )}
    </RowList>
  )
}
