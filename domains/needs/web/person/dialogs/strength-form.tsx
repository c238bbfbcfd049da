import { useState } from 'react'
import { DayField, Form, RadioField, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import type { LifeArea } from '../../../model/life-area.ts'
import { needsApi } from '../../../model/needs-api.ts'
import { todayHere, useNeedWords } from '../../words.ts'

type Props = { personId: string; areas: LifeArea[]; mayBeGeneral: boolean; onClose(): void }

export function StrengthForm({ personId, areas, mayBeGeneral, onClose }: Props) {
  const { t } = useTexts()
  const { inMine } = useNeedWords()
  const [today] = useState(todayHere)
  const form = useForm(needsApi.addStrength, {
    record: `new-${personId}`,
    initial: { personId, areaId: null, words: '', ownWords: true, saidOn: today },
    onDone: onClose,
  })
  const whose = form.field('ownWords')
  const area = form.field('areaId')
  return (
    <Form form={form} onCancel={onClose}>
      <TextArea
        field={form.field('words')}
        label={t('needs.strength.words')}
        hint={t('needs.strength.words-hint')}
        rows={3}
      />
      <RadioField
        field={{
          ...whose,
          value: whose.value ? 'own' : 'seen',
          set: (value) => whose.set(value === 'own'),
        }}
        label={t('needs.strength.whose')}
        columns={1}
        choices={(['own', 'seen'] as const).map((value) => ({ value, label: t(`needs.strength.${value}`) }))}
      />
      <SelectField
        field={{ ...area, required: !mayBeGeneral }}
        label={t('needs.strength.area')}
        choices={areas.map(({ id, names }) => ({ value: id, label: inMine(names) }))}
      />
      <DayField field={form.field('saidOn')} label={t('needs.day')} />
    </Form>
  )
}
