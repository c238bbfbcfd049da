import { Dialog, Form, RadioField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import type { Override } from '../model/override.ts'
import { overridesApi } from '../model/overrides-api.ts'

/** The second person says yes, or no and why. */
export function DecideOverride({ of, onClose }: { of: Override; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(overridesApi.decide, {
    record: of.id,
    initial: { id: of.id, version: of.version, decision: 'approved', words: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('grounds.override.answer-title', { name: of.personName })}>
      <p>{t('grounds.override.answer-text', { count: of.hours })}</p>
      <p className="soft">{of.words}</p>
      <Form form={form} submitText={t('grounds.override.answer-submit')} onCancel={onClose}>
        <RadioField
          field={form.field('decision')}
          label={t('grounds.override.answer')}
          choices={(['approved', 'refused'] as const).map((value) => ({
            value,
            label: t(`grounds.override.decision.${value}`),
          }))}
          columns={1}
        />
        <TextArea field={form.field('words')} label={t('grounds.override.answer-words')} rows={2} />
      </Form>
    </Dialog>
  )
}
