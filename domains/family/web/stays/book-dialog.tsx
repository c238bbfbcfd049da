import { Dialog, Form, RadioField, SelectField, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import type { ChildFile } from '../../model/children/child.ts'
import { kindsInOneRoom } from '../../model/children/codes.ts'
import type { StayFile } from '../../model/stays/stay.ts'
import { staysApi } from '../../model/stays/stays-api.ts'
import { useChildWords } from '../children/child-words.ts'
import { ProgrammeFields, WhenFields, WhoFields } from './stay-fields.tsx'

/** Books a stay within what was allowed; whatever is against it is said at once. */
export function BookDialog({ of, onClose }: { of: ChildFile; onClose(): void }) {
  const { t } = useTexts()
  const { choices, stay } = useChildWords()
  const places = useAnswer(staysApi.places, { group: 'contact' }).data?.places ?? []
  const parents = of.adults.filter(({ kind }) => kind === 'parent')
  const form = useForm(staysApi.book, {
    record: `new-${of.id}`,
    initial: {
      ...{ placeId: '', childId: of.id, adultId: parents.length === 1 ? parents[0]!.id : '', kind: '' },
      ...{ arrivesOn: '', arrivesAt: '14:00', leavesOn: '', leavesAt: '11:00', brings: '', collects: '' },
      ...{ reachable: '', reachablePhone: '', supervised: true, supervisor: null, programme: [] },
    },
    onDone: onClose,
  })
  const field = form.field as never
  return (
    <Dialog open onClose={onClose} title={t('family.stay.book')}>
      <Form form={form} submitText={t('family.stay.book')} onCancel={onClose}>
        <RadioField
          field={form.field('kind')}
          label={t('family.stay.kind')}
          choices={choices(kindsInOneRoom, 'kind')}
          columns={3}
        />
        <div className="child-two">
          <SelectField
            field={form.field('adultId')}
            label={t('family.stay.with')}
            choices={of.adults.map(({ id, called }) => ({ value: id, label: called }))}
            width="full"
          />
          <SelectField
            field={form.field('placeId')}
            label={t('family.stay.place')}
            choices={places
              .filter(({ retiredOn }) => retiredOn === null)
              .map(({ id, name, kind }) => ({ value: id, label: `${name} (${stay('place-kind', kind)})` }))}
            width="full"
          />
        </div>
        <WhenFields field={field} />
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
