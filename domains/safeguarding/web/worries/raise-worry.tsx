import { Form, RadioField, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import { useOwnUnits } from '../use-unit-names.ts'
import { Emergency } from './emergency.tsx'
import { useWorryChoices } from './words.ts'

type Props = {
  personId?: string | null
  /** Which volunteer it is about, with their unit. */
  volunteer?: { id: string; unitId: string }
  onDone(): void
  onCancel(): void
}

/** The one form by which a colleague raises a worry: about a participant, a volunteer, or nobody whom we follow. */
export function RaiseWorry({ personId = null, volunteer, onDone, onCancel }: Props) {
  const { t } = useTexts()
  const { kinds } = useWorryChoices()
  const units = useOwnUnits()
  const only = units.length === 1 ? units[0]!.value : null
  const about = personId ?? volunteer?.id
  const form = useForm(safeguardingApi.raiseWorry, {
    record: about ? `new-${about}` : 'new',
    initial: {
      ...{ personId, unitId: personId ? null : (volunteer?.unitId ?? only), words: null },
      ...(volunteer && { volunteerId: volunteer.id }),
    },
    onDone,
  })
  return (
    <Form form={form} submitText={t('worries.raise-submit')} onCancel={onCancel}>
      {!about && units.length > 1 && (
        <SelectField field={form.field('unitId')} label={t('worries.unit')} choices={units} />
      )}
      <RadioField field={form.field('kind')} label={t('worries.kind')} choices={kinds} />
      <Emergency isUrgent={form.values.kind === 'danger-to-life'} />
      <TextArea field={form.field('words')} label={t('worries.words')} hint={t('worries.words-hint')} />
    </Form>
  )
}
