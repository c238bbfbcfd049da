import { DayField, Form, RadioField, useForm, useTexts } from '#platform/web/index.ts'
import { matchesApi } from '../../../model/matches-api.ts'
import { todayHere } from '../../words.ts'
import type { MatchDialogProps } from './match-dialog.ts'

export function GateForm({ file: { match }, onClose }: MatchDialogProps) {
  const { t } = useTexts()
  const { id, version, outsideSince, volunteer } = match
  const form = useForm(matchesApi.passGate, {
    record: id,
    initial: { id, version, day: outsideSince ?? todayHere(), met: '' } as never,
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <DayField field={form.field('day')} label={t('matches.gate.day')} />
      <RadioField
        field={form.field('met')}
        label={t('matches.gate.met', { name: volunteer?.name ?? '' })}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`matches.gate.met-${value}`) }))}
        columns={2}
      />
    </Form>
  )
}
