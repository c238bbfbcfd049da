import { DayField, Form, NumberField, SelectField, TextField, useForm } from '#platform/web/index.ts'
import type { Countdown } from '../../../model/countdown/countdown.ts'
import { countdownApi } from '../../../model/countdown/countdown-api.ts'
import { basesOf, type GuaranteeItem } from '../../../model/countdown/item.ts'
import { useCountdownWords } from '../words.ts'
import { ColleagueField } from './colleague-field.tsx'

type ItemFormProps = { item: GuaranteeItem; countdown: Countdown; onClose(): void }

/** Which office exactly and why, who answers for it, by when, and what is fixed for a day. */
export function ItemForm({ item, countdown, onClose }: ItemFormProps) {
  const { t } = useCountdownWords()
  const { id, version, agency, inCharge, dueOffset, officeBasis, notedDay, notedWords, office } = item
  const form = useForm(countdownApi.setItem, {
    record: id,
    initial: {
      ...{ id, version, agency, inChargeId: inCharge?.id ?? null, dueOffset },
      ...{ officeBasis, notedDay, notedWords },
    },
    onDone: onClose,
  })
  const mayName = !item.isHealth || item.isHidden
  return (
    <Form form={form} onCancel={onClose}>
      {mayName && (
        <TextField
          field={form.field('agency')}
          label={t('release.item.agency-exactly')}
          hint={item.usualAgency ?? undefined}
        />
      )}
      {office && (
        <SelectField
          field={form.field('officeBasis')}
          label={t('release.office.why')}
          hint={t(`release.office.rule.${office}`)}
          width="full"
          choices={basesOf[office].map((value) => ({ value, label: t(`release.basis.${value}`) }))}
        />
      )}
      <ColleagueField field={form.field('inChargeId')} unitId={countdown.person.unitId} />
      <NumberField
        field={form.field('dueOffset')}
        label={t('release.item.due-offset')}
        hint={t('release.item.due-offset-hint')}
      />
      <DayField
        field={form.field('notedDay')}
        label={t('release.item.fixed')}
        hint={t('release.item.fixed-hint')}
      />
      {mayName && <TextField field={form.field('notedWords')} label={t('release.item.fixed-words')} />}
    </Form>
  )
}
