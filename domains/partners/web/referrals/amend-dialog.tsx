import { DayField, Dialog, Form, RadioField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import type { Referral } from '../../model/referrals/referral.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { useReferralChoices } from './words.ts'

/** It became more urgent, or less: with the reason. */
export function AmendDialog({ of, onClose }: { of: Referral; onClose(): void }) {
  const { t } = useTexts()
  const { urgencies } = useReferralChoices()
  const { id, version, urgency, answerBy, contactId } = of
  const form = useForm(referralsApi.amend, {
    record: id,
    initial: { id, version, urgency, answerBy, contactId, reason: '' },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('partners.referral.amend')}>
      <Form form={form} submitText={t('partners.referral.amend')} onCancel={onClose}>
        <RadioField
          field={form.field('urgency')}
          label={t('partners.referral.urgency')}
          choices={urgencies}
        />
        <DayField field={form.field('answerBy')} label={t('partners.referral.answer-by')} />
        <TextArea field={form.field('reason')} label={t('partners.referral.amend-why')} rows={2} />
      </Form>
    </Dialog>
  )
}
