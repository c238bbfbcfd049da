import { Form, useForm, useTexts } from '#platform/web/index.ts'
import type { LibraryNeed, LifeArea } from '../../model/life-area.ts'
import { needsPolicyApi } from '../../model/policy-api.ts'
import type { AnyField } from '../any-field.ts'
import { NamesFields, noNames } from './names-fields.tsx'
import { UnitField } from './unit-field.tsx'
import { useDeciding } from './use-deciding.ts'

type Props = { area: LifeArea; need: LibraryNeed | null; onClose(): void }

export const LibraryNeedForm = ({ area, need, onClose }: Props) =>
  need ? <ChangeWords need={need} onClose={onClose} /> : <AddWords area={area} onClose={onClose} />

function AddWords({ area, onClose }: { area: LifeArea; onClose(): void }) {
  const { t } = useTexts()
  const { usual } = useDeciding()
  const form = useForm(needsPolicyApi.addLibraryNeed, {
    record: `new-${area.id}`,
    initial: { areaId: area.id, unitId: area.unitId ?? usual, names: noNames },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <NamesFields label={t('needs.library.name')} field={form.field as AnyField} />
      {area.unitId === null && <UnitField field={form.field('unitId')} />}
    </Form>
  )
}

function ChangeWords({ need: { id, version, names }, onClose }: { need: LibraryNeed; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(needsPolicyApi.changeLibraryNeed, {
    record: id,
    initial: { id, version, names },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <NamesFields label={t('needs.library.name')} field={form.field as AnyField} />
    </Form>
  )
}
