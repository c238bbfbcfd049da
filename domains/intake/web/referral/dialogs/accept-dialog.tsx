import {
  ChecksField,
  DayField,
  Dialog,
  Form,
  Notice,
  TextArea,
  useAnswer,
  useForm,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import { intakeApi } from '../../../model/intake-api.ts'
import { todayHere, useIntakeWords } from '../../words.ts'
import type { StepDialogProps } from './step-dialog.ts'

export function AcceptDialog({ of: { id, version, unitId }, onClose }: StepDialogProps) {
  const { t } = useTexts()
  const { inMine } = useIntakeWords()
  const me = useMe().data?.user?.name ?? ''
  const { data: services } = useAnswer(intakeApi.services, {})
  const form = useForm(intakeApi.accept, {
    record: id,
    initial: { id, version, services: [], begins: todayHere(), words: null },
    onDone: onClose,
  })
  const offered = (services ?? []).filter(
    (service) => service.retiredOn === null && (service.unitId === null || service.unitId === unitId),
  )
  return (
    <Dialog open onClose={onClose} title={t('intake.do.accept')}>
      <Form form={form} submitText={t('intake.do.accept')} onCancel={onClose}>
        <p className="soft">{t('intake.accept.named', { name: me })}</p>
        {services && offered.length === 0 && <Notice tone="lamp">{t('intake.accept.services-none')}</Notice>}
        <ChecksField
          field={form.field('services')}
          label={t('intake.accept.services')}
          choices={offered.map(({ id: value, names }) => ({ value, label: inMine(names) }))}
          columns={1}
        />
        <DayField field={form.field('begins')} label={t('intake.accept.begins')} />
        <TextArea field={form.field('words')} label={t('intake.accept.words')} rows={3} />
      </Form>
    </Dialog>
  )
}
