import { DayField, Form, RadioField, SelectField, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { isUsedIn } from '../../../model/life-area.ts'
import { isOpenNeed } from '../../../model/need-rules.ts'
import { needsApi } from '../../../model/needs-api.ts'
import type { AreaOfPerson } from '../../../model/person-needs.ts'
import { todayHere, useNeedWords } from '../../words.ts'
import { CarrierFields } from './carrier-fields.tsx'

type Props = { personId: string; of: AreaOfPerson; onClose(): void }

export function NeedForm({ personId, of: { area, needs }, onClose }: Props) {
  const { t } = useTexts()
  const { library, inMine } = useNeedWords()
  const today = todayHere()
  const form = useForm(needsApi.addNeed, {
    record: `new-${personId}-${area.id}`,
    initial: {
      ...{
        personId,
        areaId: area.id,
        libraryId: null,
        words: '',
        since: today,
        status: 'not-started' as const,
      },
      ...{ carriedBy: null, carrierId: null, carrierName: null },
    },
    onDone: onClose,
  })
  const open = new Set(needs.filter(isOpenNeed).map(({ libraryId }) => libraryId))
  const offered = library.filter(
    (need) => need.areaId === area.id && isUsedIn(need, need.unitId, today) && !open.has(need.id),
  )
  return (
    <Form form={form} onCancel={onClose}>
      {offered.length > 0 && (
        <SelectField
          field={form.field('libraryId')}
          label={t('needs.need.library')}
          choices={offered.map(({ id, names }) => ({ value: id, label: inMine(names) }))}
          width="full"
        />
      )}
      <TextField
        field={form.field('words')}
        label={t('needs.need.own')}
        hint={t('needs.need.own-hint')}
        autoComplete="off"
      />
      <RadioField
        field={form.field('status')}
        label={t('needs.need.status')}
        choices={(['not-started', 'in-progress'] as const).map((value) => ({
          value,
          label: t(`needs.status.${value}`),
        }))}
      />
      <CarrierFields
        {...{ personId, compartment: area.compartment }}
        carriedBy={form.field('carriedBy')}
        carrierId={form.field('carrierId')}
        carrierName={form.field('carrierName')}
      />
      <DayField field={form.field('since')} label={t('needs.need.since')} />
    </Form>
  )
}
