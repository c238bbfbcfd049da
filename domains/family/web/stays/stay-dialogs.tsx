import {
  DayField,
  Dialog,
  type Field,
  Form,
  RadioField,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { incidentKinds, type StayFile, stayCancellers, stayWent } from '../../model/stays/stay.ts'
import { staysApi } from '../../model/stays/stays-api.ts'
import { useChildWords } from '../children/child-words.ts'
import { ProgrammeFields, WhoFields } from './stay-fields.tsx'

type Props = { of: StayFile; onClose(): void }

export function ChangeStay({ of, onClose }: Props) {
  const { t } = useTexts()
  const form = useForm(staysApi.change, {
    record: of.id,
    initial: {
      ...{ id: of.id, version: of.version, brings: of.brings ?? '', collects: of.collects ?? '' },
      ...{ reachable: of.reachable ?? '', reachablePhone: of.reachablePhone ?? '' },
      ...{ supervised: of.supervised, supervisor: of.supervisor, programme: of.programme },
    },
    onDone: onClose,
  })
  const field = form.field as never
  return (
    <Dialog open onClose={onClose} title={t('family.stay.change')}>
      <Form form={form} onCancel={onClose}>
        <WhoFields field={field} supervised={form.values.supervised === true} />
        <ProgrammeFields
          field={field}
          parts={(form.values.programme ?? []) as StayFile['programme']}
          set={(parts) => form.set('programme', parts as never)}
        />
      </Form>
    </Dialog>
  )
}

export function CancelStay({ of, onClose }: Props) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const form = useForm(staysApi.cancel, {
    record: of.id,
    initial: { id: of.id, version: of.version, cancelledBy: '', cancelWords: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.stay.cancel')}>
      <Form form={form} submitText={t('family.stay.cancel')} onCancel={onClose} grave>
        <RadioField
          field={form.field('cancelledBy')}
          label={t('family.child.cancelled-by')}
          choices={choices(stayCancellers, 'canceller')}
          columns={2}
        />
        <TextArea
          field={form.field('cancelWords') as Field<string>}
          label={t('family.child.contact-words')}
        />
      </Form>
    </Dialog>
  )
}

export function ReportStay({ of, onClose }: Props) {
  const { t } = useTexts()
  const { stayChoices } = useChildWords()
  const form = useForm(staysApi.report, {
    record: of.id,
    initial: { id: of.id, version: of.version, went: null, report: '', childSaid: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.stay.report')}>
      <Form form={form} onCancel={onClose}>
        <TextArea field={form.field('report')} label={t('family.stay.report-text')} rows={5} />
        <TextArea field={form.field('childSaid') as Field<string>} label={t('family.stay.child-said')} />
        <RadioField
          field={form.field('went') as Field<string>}
          label={t('family.stay.went')}
          choices={stayChoices(stayWent, 'went')}
          columns={3}
        />
      </Form>
    </Dialog>
  )
}

export function TellIncident({ of, onClose }: Props) {
  const { t } = useTexts()
  const { stayChoices } = useChildWords()
  const form = useForm(staysApi.incident, {
    record: `new-${of.id}`,
    initial: { stayId: of.id, kind: '', happenedOn: of.today, words: '', told: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.stay.incident-add')}>
      <Form form={form} onCancel={onClose}>
        <RadioField
          field={form.field('kind')}
          label={t('family.stay.incident-kind')}
          choices={stayChoices(incidentKinds, 'incident')}
          columns={2}
        />
        {form.values.kind === 'worry' && <p className="soft">{t('family.stay.incident-worry')}</p>}
        <TextArea field={form.field('words')} label={t('family.stay.incident-words')} />
        <DayField field={form.field('happenedOn')} label={t('family.stay.incident-on')} />
        <TextField field={form.field('told') as Field<string>} label={t('family.stay.incident-told')} />
      </Form>
    </Dialog>
  )
}
