import { Button } from '@mantine/core'
import {
  DayField,
  RadioField,
  SelectField,
  TextArea,
  useAnswer,
  type useForm,
  useTexts,
} from '#platform/web/index.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'
import type { Told } from '../../model/referrals/referral.ts'
import type { referralsApi } from '../../model/referrals/referrals-api.ts'
import { PartnerField } from '../directory/partner-field.tsx'
import { GroundField } from './ground-field.tsx'
import { useReferralChoices } from './words.ts'
import './referrals.css'

/** Beginning a referral and changing its draft ask the same. */
export type DraftForm = ReturnType<typeof useForm<typeof referralsApi.begin>>

const anyone = '00000000-0000-0000-0000-000000000000'

export function DraftFields({ form }: { form: DraftForm }) {
  const { t } = useTexts()
  const { urgencies } = useReferralChoices()
  const partnerId = form.values.partnerId as string
  const partner = useAnswer(directoryApi.show, { id: partnerId || anyone }, { when: Boolean(partnerId) })
  const contacts = partnerId ? (partner.data?.contacts ?? []) : []
  return (
    <>
      <PartnerField
        field={form.field('partnerId')}
        label={t('partners.referral.partner')}
        onChoose={() => form.set('contactId', null)}
      />
      {contacts.length > 0 && (
        <SelectField
          field={form.field('contactId')}
          label={t('partners.referral.contact')}
          choices={contacts.map(({ id, name, role }) => ({
            value: id,
            label: [name, role].filter(Boolean).join(', '),
          }))}
        />
      )}
      <RadioField field={form.field('urgency')} label={t('partners.referral.urgency')} choices={urgencies} />
      <DayField field={form.field('answerBy')} label={t('partners.referral.answer-by')} />
      <ToldFields form={form} name="outcomes" />
      <ToldFields form={form} name="items" />
    </>
  )
}

const blank: Record<'outcomes' | 'items', Told> = {
  outcomes: { dataGroup: 'plan', words: '', legalGroundId: null },
  items: { dataGroup: 'identity', words: '', legalGroundId: null },
}

/** Wishes, or things to share: each in words, and about what. */
function ToldFields({ form, name }: { form: DraftForm; name: 'outcomes' | 'items' }) {
  const { t } = useTexts()
  const { groups } = useReferralChoices()
  const told = (form.values[name] ?? []) as Told[]
  const put = (next: Told[]) => form.set(name, next)
  return (
    <fieldset className="referral-told">
      <legend>{t(`partners.referral.${name}`)}</legend>
      <p className="soft small">{t(`partners.referral.${name}-hint`)}</p>
      {told.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: it has no other name while it is being typed
        <div key={index} className="referral-told-one">
          <SelectField
            field={form.field(`${name}.${index}.dataGroup`)}
            label={t('partners.referral.group')}
            choices={groups}
          />
          <TextArea
            field={form.field(`${name}.${index}.words`)}
            label={t('partners.referral.words')}
            rows={2}
          />
          <GroundField field={form.field(`${name}.${index}.legalGroundId`)} dataGroup={one.dataGroup} />
          <Button variant="subtle" size="sm" onClick={() => put(told.toSpliced(index, 1))}>
            {t('partners.referral.remove', { number: index + 1 })}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" size="sm" onClick={() => put([...told, blank[name]])}>
          {t(name === 'outcomes' ? 'partners.referral.add-outcome' : 'partners.referral.add-item')}
        </Button>
      </div>
    </fieldset>
  )
}

export const blankDraft = { outcomes: [blank.outcomes], items: [blank.items] }
