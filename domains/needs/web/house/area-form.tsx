import { languageNames, languages } from '#platform/texts/languages.ts'
import { Form, RadioField, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { areaCompartments, type LifeArea } from '../../model/life-area.ts'
import { needsPolicyApi } from '../../model/policy-api.ts'
import { steps } from '../../model/steps.ts'
import type { AnyField } from '../any-field.ts'
import { NamesFields, noNames } from './names-fields.tsx'
import { UnitField } from './unit-field.tsx'
import { useDeciding } from './use-deciding.ts'

type Props = { area: LifeArea | null; onClose(): void }

export const AreaForm = ({ area, onClose }: Props) =>
  area ? <ChangeArea area={area} onClose={onClose} /> : <AddArea onClose={onClose} />

function AddArea({ onClose }: { onClose(): void }) {
  const { t } = useTexts()
  const { usual } = useDeciding()
  const form = useForm(needsPolicyApi.addArea, {
    record: 'new',
    initial: { unitId: usual, names: noNames, compartment: 'help' as const, anchors: null },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <NamesFields label={t('needs.library.name')} field={form.field as AnyField} />
      <UnitField field={form.field('unitId')} />
      <RadioField
        field={form.field('compartment')}
        label={t('needs.library.compartment')}
        hint={t('needs.library.compartment-hint')}
        choices={areaCompartments.map((value) => ({ value, label: t(`journal.compartment.${value}`) }))}
        columns={3}
      />
      <Sentences
        field={form.field as AnyField}
        isOwn={form.values.anchors != null}
        set={form.set as SetAnchors}
      />
    </Form>
  )
}

function ChangeArea({ area, onClose }: { area: LifeArea; onClose(): void }) {
  const { t } = useTexts()
  const { id, version, names, anchors } = area
  const form = useForm(needsPolicyApi.changeArea, {
    record: id,
    initial: { id, version, names, anchors },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <NamesFields label={t('needs.library.name')} field={form.field as AnyField} />
      <Sentences
        field={form.field as AnyField}
        isOwn={form.values.anchors != null}
        set={form.set as SetAnchors}
      />
    </Form>
  )
}

type SetAnchors = (path: 'anchors', value: unknown) => void
const blank = () => Object.fromEntries(languages.map((language) => [language, ['', '', '', '', '']]))

/** Five sentences of the area's own, in four languages; without them the general ones are shown. */
function Sentences({ field, isOwn, set }: { field: AnyField; isOwn: boolean; set: SetAnchors }) {
  const { t } = useTexts()
  return (
    <fieldset className="need-names">
      <legend className="sr-only">{t('needs.library.own-sentences')}</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={isOwn}
          onChange={(event) => set('anchors', event.currentTarget.checked ? blank() : null)}
        />
        <span>{t('needs.library.own-sentences')}</span>
      </label>
      <p className="field-hint">{t('needs.library.own-sentences-hint')}</p>
      {isOwn &&
        languages.map((language) =>
          steps.map((step) => (
            <TextField
              key={`${language} ${step}`}
              field={field(`anchors.${language}.${step - 1}`)}
              label={t('needs.library.sentence-in', { step, language: languageNames[language] })}
              lang={language}
              autoComplete="off"
            />
          )),
        )}
    </fieldset>
  )
}
