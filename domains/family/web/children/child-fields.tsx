import {
  DayField,
  Dialog,
  type Field,
  Form,
  NumberField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { ChildFile, ChildRow } from '../../model/children/child.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { careOf, closedBecause, photoAnswers } from '../../model/children/codes.ts'
import { useChildWords } from './child-words.ts'

type Fields = {
  called: Field<string>
  birthYear: Field<number | null>
  birthMonth: Field<number | null>
  care: Field<string>
  careSince: Field<string | null>
  childWelfareName: Field<string | null>
  photos: Field<string>
  notes: Field<string | null>
}

function ChildFields({ of, withWelfare }: { of: Fields; withWelfare: boolean }) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  return (
    <>
      <TextField
        field={of.called}
        label={t('family.child.called')}
        hint={t('family.child.called-hint')}
        width="half"
      />
      <div className="child-two">
        <NumberField field={of.birthYear as Field<number>} label={t('family.child.birth-year')} />
        <NumberField field={of.birthMonth as Field<number>} label={t('family.child.birth-month')} />
      </div>
      <RadioField
        field={of.care}
        label={t('family.child.care')}
        choices={choices(careOf, 'care')}
        columns={2}
      />
      {withWelfare && (
        <TextField
          field={of.childWelfareName as Field<string>}
          label={t('family.child.child-welfare-name')}
        />
      )}
      <DayField field={of.careSince as Field<string>} label={t('family.child.care-since')} />
      <RadioField
        field={of.photos}
        label={t('family.child.photos')}
        choices={choices(photoAnswers, 'photos')}
        columns={1}
      />
      <TextArea field={of.notes as Field<string>} label={t('family.child.notes')} />
    </>
  )
}

const needsWelfare = (care: unknown) => care === 'child-welfare' || care === 'shared'

export function OpenFileDialog({
  units,
  onOpened,
  onClose,
}: {
  units: { id: string; name: string }[]
  onOpened(id: string): void
  onClose(): void
}) {
  const { t } = useTexts()
  const form = useForm(childrenApi.open, {
    record: 'new',
    initial: {
      ...{ unitId: units[0]?.id ?? '', called: '', birthYear: null, birthMonth: null, language: null },
      ...{ care: 'not-asked', careSince: null, childWelfareName: null, photos: 'not-asked', notes: null },
    },
    onDone: ({ id }) => onOpened(id),
  })
  const field = form.field
  return (
    <Dialog open onClose={onClose} title={t('family.child.open-file')}>
      <Form form={form} submitText={t('family.child.open-file')} onCancel={onClose}>
        {units.length > 1 && (
          <SelectField
            field={field('unitId')}
            label={t('family.child.unit')}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ChildFields of={fieldsOf(field as never)} withWelfare={needsWelfare(form.values.care)} />
      </Form>
    </Dialog>
  )
}

const fieldsOf = (field: (name: string) => never): Fields => ({
  ...{ called: field('called'), birthYear: field('birthYear'), birthMonth: field('birthMonth') },
  ...{ care: field('care'), careSince: field('careSince'), childWelfareName: field('childWelfareName') },
  ...{ photos: field('photos'), notes: field('notes') },
})

const changeable = ({
  id,
  version,
  called,
  birthYear,
  birthMonth,
  language,
  care,
  careSince,
  ...more
}: ChildFile) => ({
  ...{ id, version, called, birthYear, birthMonth, language, care, careSince },
  ...{ childWelfareName: more.childWelfareName, photos: more.photos, notes: more.notes },
})

export function ChangeChildDialog({ of, onClose }: { of: ChildFile; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(childrenApi.change, { record: of.id, initial: changeable(of), onDone: onClose })
  return (
    <Dialog open onClose={onClose} title={t('family.child.change')}>
      <Form form={form} onCancel={onClose}>
        <ChildFields of={fieldsOf(form.field as never)} withWelfare={needsWelfare(form.values.care)} />
      </Form>
    </Dialog>
  )
}

export function CloseFileDialog({ of, onClose }: { of: ChildFile; onClose(): void }) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const form = useForm(childrenApi.close, {
    record: of.id,
    initial: { id: of.id, version: of.version, closedOn: of.today, closedBecause: '' },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.close-file')}>
      <Form form={form} submitText={t('family.child.close-file')} onCancel={onClose} grave>
        <p className="soft">{t('family.child.close-text')}</p>
        <DayField field={form.field('closedOn')} label={t('family.child.closed-on')} />
        <RadioField
          field={form.field('closedBecause')}
          label={t('family.child.closed-because')}
          choices={choices(closedBecause, 'closed-because')}
          columns={1}
        />
      </Form>
    </Dialog>
  )
}

/** "8 years", and the next day that matters. */
export function useChildLine() {
  const { t, day } = useTexts()
  const { age, word } = useChildWords()
  return (child: ChildRow) =>
    [
      age(child),
      child.nextDay &&
        t('family.child.next-day', {
          kind: child.nextDay.words ?? word('day-kind', child.nextDay.kind),
          day: day(child.nextDay.next, 'near'),
        }),
    ]
      .filter(Boolean)
      .join(' · ')
}
