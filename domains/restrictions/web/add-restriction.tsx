import {
  ChecksField,
  DayField,
  Dialog,
  type Field,
  Form,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  useForm,
  useSearches,
  useTexts,
} from '#platform/web/index.ts'
import { knowers, type Party } from '../model/party.ts'
import {
  forbidden,
  type OtherKind,
  otherKinds,
  type RestrictionBegun,
  restrictionKinds,
} from '../model/restriction.ts'
import { restrictionsApi } from '../model/restrictions-api.ts'
import { OtherField } from './other-field.tsx'

/** Where records of each kind are found: a search that some domain lends to the app. */
const searchOf: Partial<Record<OtherKind, string>> = {
  participant: 'people',
  volunteer: 'volunteers',
  relative: 'relatives',
  child: 'children',
}

/** Writes down that two are to be kept apart. */
export function AddRestriction({
  party,
  begun,
  onClose,
}: {
  party: Party
  /** Filled in by the page from which somebody came. */
  begun: RestrictionBegun | null
  onClose(): void
}) {
  const { t } = useTexts()
  const { searches } = useSearches()
  const form = useForm(restrictionsApi.addOf, {
    record: begun ? `new-${party.id}-${begun.otherId}` : `new-${party.id}`,
    initial: {
      ...{ holderKind: party.kind, holderId: party.id, otherKind: 'participant', otherId: null },
      ...{ otherName: null, forbids: 'meeting', whoMayKnow: 'coordinators', alsoKnownTo: [] },
      ...{ begins: Temporal.Now.plainDateISO().toString(), ends: null },
      ...begun,
    },
    onDone: onClose,
  })
  const kind = form.values.otherKind as OtherKind
  const search = searches.find(({ id }) => id === searchOf[kind])
  const others = otherKinds
    .filter((one) => one === 'named' || searches.some(({ id }) => id === searchOf[one]))
    .map((value) => ({ value, label: t(`restrictions.other.${value}`) }))
  const colleagues = useAnswer(restrictionsApi.knowers, party).data ?? []
  const choose = (id: string | null, name: string | null) => {
    form.set('otherId', id)
    form.set('otherName', name)
  }
  const otherKind = form.field('otherKind')
  return (
    <Dialog open onClose={onClose} title={t('restrictions.add')}>
      <Form form={form} submitText={t('restrictions.add-submit')} onCancel={onClose}>
        <RadioField
          field={{
            ...otherKind,
            set: (value) => {
              otherKind.set(value as OtherKind)
              choose(null, null)
            },
          }}
          label={t('restrictions.other')}
          choices={others}
        />
        {search ? (
          <OtherField
            field={{ ...form.field('otherId'), required: true }}
            label={t(`restrictions.other.${kind}`)}
            search={search}
            chosenName={form.values.otherName ?? ''}
            onChoose={choose}
          />
        ) : (
          <TextField
            field={{ ...form.field('otherName'), required: true }}
            label={t('restrictions.other-name')}
            hint={t('restrictions.other-name-hint')}
          />
        )}
        <SelectField
          field={form.field('kind')}
          label={t('restrictions.kind')}
          choices={restrictionKinds.map((value) => ({ value, label: t(`restrictions.kind.${value}`) }))}
        />
        <RadioField
          field={form.field('forbids')}
          label={t('restrictions.forbids')}
          columns={1}
          choices={forbidden.map((value) => ({
            value,
            label: t(`restrictions.forbids.${value}`),
            detail: t(`restrictions.forbids-means.${value}`),
          }))}
        />
        <TextArea
          field={form.field('ground')}
          label={t('restrictions.ground')}
          hint={t('restrictions.ground-hint')}
        />
        <RadioField
          field={form.field('whoMayKnow')}
          label={t('restrictions.who-may-know')}
          hint={t('restrictions.who-may-know-hint')}
          columns={1}
          choices={knowers.map((value) => ({ value, label: t(`restrictions.knows.${value}`) }))}
        />
        {form.values.whoMayKnow === 'responsible' && colleagues.length > 0 && (
          <ChecksField
            field={form.field('alsoKnownTo') as Field<string[]>}
            label={t('restrictions.also-known-to')}
            choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <DayField field={form.field('begins')} label={t('restrictions.begins')} />
        <DayField
          field={form.field('ends')}
          label={t('restrictions.ends')}
          hint={t('restrictions.ends-hint')}
        />
      </Form>
    </Dialog>
  )
}
