import { DayField, Dialog, Form, RadioField, useForm, useTexts } from '#platform/web/index.ts'
import { type Consent, withdrawalWays } from '../model/consent.ts'
import { groundsApi } from '../model/grounds-api.ts'

/** The person takes a consent back: from which day, and how they said so. */
export function WithdrawConsent({ of: { id, version }, onClose }: { of: Consent; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(groundsApi.withdraw, {
    record: id,
    initial: { id, version, withdrawnOn: Temporal.Now.plainDateISO().toString(), withdrawnHow: 'spoken' },
    onDone: onClose,
  })
  const ways = withdrawalWays.map((value) => ({ value, label: t(`grounds.withdrawn-how.${value}`) }))
  return (
    <Dialog open onClose={onClose} title={t('grounds.withdraw-title')}>
      <p>{t('grounds.withdraw-text')}</p>
      <Form form={form} submitText={t('grounds.withdraw-submit')} onCancel={onClose}>
        <DayField field={form.field('withdrawnOn')} label={t('grounds.withdrawn-on')} />
        <RadioField field={form.field('withdrawnHow')} label={t('grounds.withdrawn-how')} choices={ways} />
      </Form>
    </Dialog>
  )
}
