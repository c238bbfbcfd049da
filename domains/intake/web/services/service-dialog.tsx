import { languageNames, languages } from '#platform/texts/languages.ts'
import { Dialog, type Field, Form, SelectField, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import type { Service } from '../../model/service.ts'

type Props = { service: Service | null; units: { id: string; name: string }[]; onClose(): void }

export function ServiceDialog({ service, units, onClose }: Props) {
  const { t } = useTexts()
  return (
    <Dialog open onClose={onClose} title={t(service ? 'intake.services.change' : 'intake.services.add')}>
      {service ? (
        <ChangeService service={service} onClose={onClose} />
      ) : (
        <AddService units={units} onClose={onClose} />
      )}
    </Dialog>
  )
}

function AddService({ units, onClose }: Omit<Props, 'service'>) {
  const { t } = useTexts()
  const form = useForm(intakeApi.addService, {
    record: 'new',
    initial: { unitId: null, slug: '', names: { en: '', nb: '', bg: '', ro: '' } },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('intake.services.add')} onCancel={onClose}>
      <NamesFields form={form} />
      <TextField
        field={form.field('slug')}
        label={t('intake.services.slug')}
        hint={t('intake.services.slug-hint')}
        width="half"
        autoComplete="off"
      />
      <SelectField
        field={form.field('unitId')}
        label={t('intake.services.unit')}
        hint={t('intake.services.unit-hint')}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form>
  )
}

function ChangeService({ service, onClose }: { service: Service; onClose(): void }) {
  const { t } = useTexts()
  const { id, version, names } = service
  const form = useForm(intakeApi.changeService, {
    record: id,
    initial: { id, version, names },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('intake.do.save')} onCancel={onClose}>
      <NamesFields form={form} />
    </Form>
  )
}

function NamesFields({ form }: { form: { field: unknown } }) {
  const { t } = useTexts()
  const field = form.field as (path: string) => Field<string>
  return (
    <fieldset>
      <legend className="field-label">{t('intake.services.names')}</legend>
      <div className="intake-two">
        {languages.map((language) => (
          <TextField
            key={language}
            field={{ ...field(`names.${language}`), required: true }}
            label={languageNames[language]}
            lang={language}
            autoComplete="off"
          />
        ))}
      </div>
    </fieldset>
  )
}
