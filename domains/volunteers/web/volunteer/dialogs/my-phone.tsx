import { Form, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'

/** The number under which one's own volunteers may call. */
export function MyPhone({ phone }: { phone: string }) {
  const { t } = useTexts()
  const form = useForm(volunteersApi.setMyPhone, { record: 'new-phone', initial: { phone }, draft: false })
  return (
    <details className="volunteer-more">
      <summary>{t(phone ? 'volunteers.my-phone-is' : 'volunteers.my-phone-none', { phone })}</summary>
      <Form form={form} submitText={t('volunteers.do.save')}>
        <TextField
          field={{ ...form.field('phone'), required: false }}
          label={t('volunteers.my-phone')}
          hint={t('volunteers.my-phone-hint')}
          type="tel"
          width="half"
        />
      </Form>
    </details>
  )
}
