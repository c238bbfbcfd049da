import { useState } from 'react'
import {
  DayField,
  Dialog,
  type Field,
  Form,
  RadioField,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { ChildAdult, ChildFile } from '../../model/children/child.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { adultKinds, adultRelations, contactAnswers } from '../../model/children/codes.ts'
import { FamilyMemberField } from '../members/family-member-field.tsx'
import { FoundField } from '../members/found-field.tsx'
import { useChildWords } from './child-words.ts'

const unknown = { personId: null, familyMemberId: null, phone: null, since: null, until: null } as const
const blank = { ...unknown, kind: 'parent', called: '', relation: '', contact: 'not-asked' } as const

type Props = { child: ChildFile; of: ChildAdult | null; onClose(): void }

export function AdultDialog({ child, of, onClose }: Props) {
  return of === null ? (
    <NewAdult child={child} onClose={onClose} />
  ) : (
    <ChangeAdult of={of} onClose={onClose} />
  )
}

function NewAdult({ child, onClose }: Omit<Props, 'of'>) {
  const { t } = useTexts()
  const form = useForm(childrenApi.addAdult, {
    record: `new-${child.id}`,
    initial: { childId: child.id, ...blank, contactBy: null, contactOn: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.add-adult')}>
      <Form form={form} onCancel={onClose}>
        <AdultFields
          field={form.field as never}
          kind={form.values.kind}
          contact={form.values.contact}
          name=""
        />
      </Form>
    </Dialog>
  )
}

function ChangeAdult({ of, onClose }: { of: ChildAdult; onClose(): void }) {
  const {
    lastContactOn: _on,
    lastContactKind: _kind,
    daysSince: _days,
    nextContactOn: _next,
    ...initial
  } = of
  const form = useForm(childrenApi.changeAdult, { record: of.id, initial, onDone: onClose })
  return (
    <Dialog open onClose={onClose} title={of.called}>
      <Form form={form} onCancel={onClose}>
        <AdultFields
          field={form.field as never}
          kind={form.values.kind}
          contact={form.values.contact}
          name={of.called}
        />
      </Form>
    </Dialog>
  )
}

type FieldsProps = { field: (name: string) => Field<string>; kind: unknown; contact: unknown; name: string }

function AdultFields({ field, kind, contact, name }: FieldsProps) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const [found, setFound] = useState(name)
  const [person, relative, called] = [field('personId'), field('familyMemberId'), field('called')]
  const choose = (who: typeof person, id: string | null, chosen: string | null | undefined) => {
    who.set(id as string)
    setFound(chosen ?? '')
    if (chosen && !called.value) called.set(chosen)
  }
  return (
    <>
      <RadioField
        field={field('kind')}
        label={t('family.child.adult-kind')}
        choices={choices(adultKinds, 'adult-kind')}
        columns={3}
      />
      {kind === 'parent' && !relative.value && (
        <FoundField
          searchId="people"
          field={person}
          label={t('family.child.participant')}
          hint={t('family.child.participant-hint')}
          chosenName={found}
          onChoose={(id, chosen) => choose(person, id, chosen)}
        />
      )}
      {!person.value && (
        <FamilyMemberField
          field={relative}
          label={t('family.child.relative')}
          hint={t('family.child.relative-hint')}
          chosenName={found}
          onChoose={(id, chosen) => choose(relative, id, chosen)}
        />
      )}
      <TextField field={called} label={t('family.child.adult-called')} width="half" />
      <SelectField
        field={field('relation')}
        label={t('family.child.relation')}
        choices={choices(adultRelations, 'relation')}
      />
      <TextField field={field('phone')} label={t('family.child.phone')} type="tel" width="half" />
      <RadioField
        field={field('contact')}
        label={t('family.child.contact')}
        choices={choices(contactAnswers, 'contact')}
        columns={2}
      />
      {contact !== 'not-asked' && (
        <div className="child-two">
          <TextField field={field('contactBy')} label={t('family.child.contact-by')} />
          <DayField field={field('contactOn')} label={t('family.child.contact-on')} />
        </div>
      )}
    </>
  )
}
