import { LanguageField, SelectField, TextArea, TextField, useTexts } from '#platform/web/index.ts'
import type { PartnerService } from '../../model/directory/partner.ts'
import { blankService } from './blank-partner.ts'
import type { PartnerFormHandle } from './partner-form-handle.ts'
import { RowList } from './row-list.tsx'
import { lifeAreaChoices } from './words.ts'
import { WordsField } from './words-field.tsx'

/** What the organisation offers, to whom, at what cost and where. */
export function ServiceRows({ form }: { form: PartnerFormHandle }) {
  const texts = useTexts()
  const { t } = texts
  return (
    <RowList
      rows={(form.values.services ?? []) as PartnerService[]}
      title={t('partners.services')}
      addText={t('partners.service-add')}
      legend={(number) => t('partners.service', { number })}
      removeText={(number) => t('partners.service-remove', { number })}
      blank={blankService}
      onChange={(rows) => form.set('services', rows)}
    >
      {(index) => (
        <>
          <TextField field={form.field(`services.${index}.name`)} label={t('partners.service-name')} />
          <TextArea field={form.field(`services.${index}.what`)} label={t('partners.what')} rows={2} />
          <SelectField
            field={form.field(`services.${index}.lifeArea`)}
            label={t('partners.helps-with')}
            choices={lifeAreaChoices(texts)}
          />
          <TextArea
            field={form.field(`services.${index}.eligibility`)}
            label={t('partners.for-whom')}
            hint={t('partners.for-whom-hint')}
            rows={2}
          />
          <TextField
            field={form.field(`services.${index}.cost`)}
            label={t('partners.cost')}
            hint={t('partners.cost-hint')}
          />
          <WordsField
            field={form.field(`services.${index}.areas`)}
            label={t('partners.areas')}
            hint={t('partners.areas-hint')}
          />
          <LanguageField
            field={form.field(`services.${index}.languages`)}
            label={t('partners.languages')}
            hint={t('partners.languages-hint')}
          />
        </>
      )}
    </RowList>
  )
}
