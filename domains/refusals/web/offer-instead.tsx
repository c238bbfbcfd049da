import { Dialog, Form, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { type RefusalFile, refusalsApi } from '../model/refusals-api.ts'
import { PackageFields } from './package-fields.tsx'
import { useRefusalChoices } from './words.ts'

/** Says what was offered instead; the package with a contact, activities and a partner is said whole. */
export function OfferInstead({ of, onClose }: { of: RefusalFile; onClose(): void }) {
  const { t } = useTexts()
  const { alternatives } = useRefusalChoices()
  const { id, version, alternative, alternativeWords } = of
  const made = of.package && {
    ...{ contactId: of.package.contactId, activities: of.package.activities },
    ...{ partner: of.package.partner, begins: of.package.begins },
  }
  const form = useForm(refusalsApi.offerAlternative, {
    record: id,
    initial: { id, version, alternative, alternativeWords, package: made },
    fromCurrent: (now) => {
      const { alternative, alternativeWords, version } = now as RefusalFile
      return { id, version, alternative, alternativeWords, package: made }
    },
    onDone: onClose,
  })
  const isPackage = form.values.alternative === 'default-package'
  return (
    <Dialog open onClose={onClose} title={t('refusals.offer')}>
      <Form form={form} onCancel={onClose}>
        <SelectField
          field={form.field('alternative')}
          label={t('refusals.instead')}
          choices={alternatives}
          width="full"
        />
        {isPackage && of.personId && (
          <PackageFields personId={of.personId} field={(name) => form.field(`package.${name}`)} />
        )}
        <TextArea
          field={form.field('alternativeWords')}
          label={t('refusals.alternative-words')}
          hint={t('refusals.alternative-words-hint')}
        />
      </Form>
    </Dialog>
  )
}
