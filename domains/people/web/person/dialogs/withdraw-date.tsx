import { Form, Notice, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../../model/people-api.ts'
import type { PersonDialogProps } from './person-dialog.ts'

/** Takes back a date that was entered by mistake; what it had replaced counts again. */
export function WithdrawDate({ person, of, onClose }: PersonDialogProps) {
  const { t, day } = useTexts()
  const date = person.releaseDates.find(({ id }) => id === of)
  const form = useForm(peopleApi.withdrawReleaseDate, {
    record: of ?? 'none',
    initial: { id: person.id, releaseDateId: of ?? '', why: null },
    onDone: onClose,
  })
  if (!date) return <Notice tone="lamp">{t('reason.not-found')}</Notice>
  const when = date.day
    ? day(date.day, 'weekday')
    : t('people.unknown-because', { why: t(`people.release-unknown.${date.unknownBecause ?? 'other'}`) })
  return (
    <Form form={form} submitText={t('people.do.withdraw')} onCancel={onClose} grave>
      <p>
        <b>
          {t(`people.release-kind.${date.kind}`)}: {when}
        </b>
      </p>
      <p className="soft">{t('people.withdraw-text')}</p>
      <TextArea field={form.field('why')} label={t('people.field.withdraw-why')} rows={2} />
    </Form>
  )
}
