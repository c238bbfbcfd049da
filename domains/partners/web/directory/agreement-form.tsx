import { CheckField, DayField, Form, TextArea, TextField, useForm, useTexts } from '#platform/web/index.ts'
import type { PartnerAgreement } from '../../model/directory/agreement.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'

type AddFormHandle = ReturnType<typeof useForm<typeof directoryApi.agree>>

export function AddAgreement({ partnerId, onDone }: { partnerId: string; onDone(): void }) {
  const { t } = useTexts()
  const said = { subject: '', signedOn: null, validFrom: '', validTo: null, notes: null, paperSeen: false }
  const form = useForm(directoryApi.agree, {
    record: `new-${partnerId}`,
    initial: { partnerId, ...said },
    onDone,
  })
  return <Fields form={form} submitText={t('partners.agreement-add')} onCancel={onDone} />
}

export function ChangeAgreement({ of, onDone }: { of: PartnerAgreement; onDone(): void }) {
  const { t } = useTexts()
  const form = useForm(directoryApi.changeAgreement, {
    record: of.id,
    initial: changeable(of),
    fromCurrent: (current) => changeable(current as PartnerAgreement),
    onDone,
  })
  return <Fields form={form as unknown as AddFormHandle} submitText={t('partners.keep')} onCancel={onDone} />
}

const changeable = ({ partnerId: _partner, state: _state, seenBy, ...said }: PartnerAgreement) => ({
  ...said,
  paperSeen: seenBy !== null,
})

type FieldsProps = { form: AddFormHandle; submitText: string; onCancel(): void }

function Fields({ form, submitText, onCancel }: FieldsProps) {
  const { t } = useTexts()
  return (
    <Form form={form} submitText={submitText} onCancel={onCancel}>
      <TextField
        field={form.field('subject')}
        label={t('partners.subject')}
        hint={t('partners.subject-hint')}
      />
      <div className="directory-two">
        <DayField field={form.field('validFrom')} label={t('partners.valid-from')} />
        <DayField
          field={form.field('validTo')}
          label={t('partners.valid-to')}
          hint={t('partners.valid-to-hint')}
        />
      </div>
      <DayField field={form.field('signedOn')} label={t('partners.signed-on')} />
      <CheckField field={form.field('paperSeen')} label={t('partners.paper-seen')} />
      <TextArea field={form.field('notes')} label={t('partners.agreement-notes')} rows={2} />
    </Form>
  )
}
