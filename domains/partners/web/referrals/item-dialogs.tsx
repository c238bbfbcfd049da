import type { DataGroup } from '#domains/grounds/model/index.ts'
import { Dialog, Form, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import type { Referral } from '../../model/referrals/referral.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { GroundField } from './ground-field.tsx'
import { useReferralChoices } from './words.ts'

type Of = { of: Pick<Referral, 'id' | 'version'>; onClose(): void }

/** One more item, or another in the place of one; with the reason, because they have read what was there. */
export function ItemDialog({ of, item, onClose }: Of & { item: Referral['items'][number] | null }) {
  const { t } = useTexts()
  const { groups } = useReferralChoices()
  const form = useForm(referralsApi.setItem, {
    record: of.id,
    initial: {
      ...{
        id: of.id,
        version: of.version,
        inPlaceOf: item?.id ?? null,
        legalGroundId: item?.legalGroundId ?? null,
      },
      ...{ dataGroup: item?.dataGroup ?? 'plan', words: item?.words ?? '', reason: null },
    },
    onDone: onClose,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(item ? 'partners.referral.replace' : 'partners.referral.add-item')}
    >
      <Form form={form} submitText={t('partners.referral.amend')} onCancel={onClose}>
        <SelectField field={form.field('dataGroup')} label={t('partners.referral.group')} choices={groups} />
        <TextArea field={form.field('words')} label={t('partners.referral.words')} />
        <GroundField field={form.field('legalGroundId')} dataGroup={form.values.dataGroup as DataGroup} />
        <TextArea field={form.field('reason')} label={t('partners.referral.amend-why')} rows={2} />
      </Form>
    </Dialog>
  )
}

export function TakeBackDialog({ of, itemId, onClose }: Of & { itemId: string }) {
  const { t } = useTexts()
  const form = useForm(referralsApi.takeBackItem, {
    record: itemId,
    initial: { id: of.id, version: of.version, itemId, reason: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('partners.referral.take-back')}>
      <Form form={form} submitText={t('partners.referral.take-back')} onCancel={onClose} grave>
        <TextArea field={form.field('reason')} label={t('partners.referral.amend-why')} rows={2} />
      </Form>
    </Dialog>
  )
}
