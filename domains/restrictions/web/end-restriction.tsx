import { DayField, Dialog, Form, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import type { Restriction } from '../model/restriction.ts'
import { restrictionsApi } from '../model/restrictions-api.ts'

/** Says from which day two need not be kept apart any more, and why; what was written stays. */
export function EndRestriction({ of, onClose }: { of: Restriction; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(restrictionsApi.end, {
    record: of.id,
    initial: { id: of.id, version: of.version, ends: Temporal.Now.plainDateISO().toString() },
    onDone: onClose,
  })
  const names = { person: of.personName, other: of.otherName ?? '' }
  return (
    <Dialog open onClose={onClose} title={t('restrictions.end-title')}>
      <Form form={form} submitText={t('restrictions.end-submit')} onCancel={onClose} grave>
        <p className="soft">{t('restrictions.end-text', names)}</p>
        <DayField field={form.field('ends')} label={t('restrictions.end-day')} />
        <TextArea
          field={form.field('why')}
          label={t('restrictions.end-why')}
          hint={t('restrictions.end-why-hint')}
        />
      </Form>
    </Dialog>
  )
}
