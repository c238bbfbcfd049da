import {
  DayField,
  type Field,
  Form,
  RadioField,
  SelectField,
  TextArea,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { type GateFile, metBy, notMetBecause } from '../../model/gate/gate.ts'
import { gateApi } from '../../model/gate/gate-api.ts'
import { becauseWord } from './words.ts'

/** Met, or not met and why: with this word the day is closed. */
export function CloseForm({ file, onClose }: { file: GateFile; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(gateApi.close, {
    record: file.id,
    initial: { id: file.id, day: file.day ?? file.today, met: null, metBy: null, because: null, words: null },
    onDone: onClose,
  })
  const met = form.values.met as boolean | null | undefined
  const field = form.field('met')
  const asChoice: Field<string> = {
    ...(field as unknown as Field<string>),
    value: met === true ? 'yes' : met === false ? 'no' : '',
    set: (value) => field.set((value === 'yes') as never),
  }
  return (
    <Form form={form} onCancel={onClose}>
      <RadioField
        field={asChoice}
        label={t('release.field.how-was')}
        choices={[
          { value: 'yes', label: t('release.gate.met') },
          { value: 'no', label: t('release.gate.not-met') },
        ]}
        columns={2}
      />
      {met === true && (
        <SelectField
          field={form.field('metBy')}
          label={t('release.gate.by-whom')}
          choices={metBy.map((value) => ({ value, label: t(`release.gate.by.${value}`) }))}
        />
      )}
      {met === false && (
        <SelectField
          field={form.field('because')}
          label={t('release.gate.why')}
          width="full"
          choices={notMetBecause.map((value) => ({ value, label: t(becauseWord(value)) }))}
        />
      )}
      <DayField field={form.field('day')} label={t('release.gate.day')} />
      <TextArea field={form.field('words')} label={t('release.gate.words')} rows={2} />
    </Form>
  )
}
