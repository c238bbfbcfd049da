import { CheckField, Dialog, Form, useForm, useTexts } from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import type { Unit } from '../../model/unit.ts'
import { UnitFields } from './unit-fields.tsx'
import '../house.css'

export function UnitDialog({ unit, onClose }: { unit?: Unit; onClose(): void }) {
  const { t } = useTexts()
  const title = unit ? t('house.change-of', { name: unit.name }) : t('unit.open-title')
  return (
    <Dialog open onClose={onClose} title={title}>
      {unit ? <ChangeUnit unit={unit} onClose={onClose} /> : <OpenUnit onClose={onClose} />}
    </Dialog>
  )
}

function OpenUnit({ onClose }: { onClose(): void }) {
  const { t, language } = useTexts()
  const form = useForm(organisationApi.openUnit, {
    record: 'new',
    initial: { language, place: null, workingDays: [1, 2, 3, 4, 5], iCoordinate: false },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('unit.open')} onCancel={onClose}>
      <UnitFields
        name={form.field('name')}
        place={form.field('place')}
        language={form.field('language')}
        workingDays={form.field('workingDays')}
      />
      <CheckField
        field={form.field('iCoordinate')}
        label={t('first-unit.i-coordinate')}
        hint={t('first-unit.i-coordinate-hint')}
      />
    </Form>
  )
}

const changeable = ({ id, version, name, place, language, workingDays }: Unit) => ({
  id,
  version,
  name,
  place,
  language,
  workingDays,
})

function ChangeUnit({ unit, onClose }: { unit: Unit; onClose(): void }) {
  const form = useForm(organisationApi.changeUnit, {
    record: unit.id,
    initial: changeable(unit),
    fromCurrent: (current) => changeable(current as Unit),
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <UnitFields
        name={form.field('name')}
        place={form.field('place')}
        language={form.field('language')}
        workingDays={form.field('workingDays')}
      />
    </Form>
  )
}
