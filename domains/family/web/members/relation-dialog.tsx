import { useState } from 'react'
import {
  DayField,
  Dialog,
  Form,
  RadioField,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { membersApi } from '../../model/members/members-api.ts'
import type { Relation } from '../../model/members/relation.ts'
import { useFamilyWords } from '../words.ts'
import { FamilyMemberField } from './family-member-field.tsx'
import { FoundField } from './found-field.tsx'

const blank = {
  ...({ relation: '', since: null, until: null, mayKnow: 'not-asked', mayKnowWords: '' } as const),
  ...({ contactWish: 'not-asked', personWish: 'not-asked', askedOn: null } as const),
}

type RelateProps = { familyMemberId?: string; personId?: string; onClose(): void }

/** That two belong together: from the page of the one or of the other. */
export function RelateDialog({ familyMemberId, personId, onClose }: RelateProps) {
  const { t } = useTexts()
  const [chosen, setChosen] = useState('')
  const form = useForm(membersApi.relate, {
    record: `new-${familyMemberId ?? personId}`,
    initial: { ...blank, familyMemberId: familyMemberId ?? '', personId: personId ?? '' },
    onDone: onClose,
  })
  const choose = (field: 'familyMemberId' | 'personId') => (id: string | null, name: string | null) => {
    form.set(field, id)
    setChosen(name ?? '')
  }
  return (
    <Dialog open onClose={onClose} title={t('family.relate')}>
      <Form form={form} submitText={t('family.save')} onCancel={onClose}>
        {familyMemberId === undefined ? (
          <FamilyMemberField
            field={form.field('familyMemberId')}
            label={t('family.field.relative')}
            chosenName={chosen}
            onChoose={choose('familyMemberId')}
          />
        ) : (
          <FoundField
            field={form.field('personId')}
            label={t('family.field.participant')}
            chosenName={chosen}
            onChoose={choose('personId')}
            searchId="people"
          />
        )}
        <RelationFields form={form as never} />
      </Form>
    </Dialog>
  )
}

export function RelationDialog({ of, title, onClose }: { of: Relation; title: string; onClose(): void }) {
  const { t } = useTexts()
  const { id, version, relation, since, until, mayKnow, mayKnowWords, contactWish, personWish, askedOn } = of
  const form = useForm(membersApi.changeRelation, {
    record: id,
    initial: { id, version, relation, since, until, mayKnow, mayKnowWords, contactWish, personWish, askedOn },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={title}>
      <Form form={form} submitText={t('family.save')} onCancel={onClose}>
        <RelationFields form={form} />
      </Form>
    </Dialog>
  )
}

type RelationForm = ReturnType<typeof useForm<typeof membersApi.changeRelation>>

function RelationFields({ form }: { form: RelationForm }) {
  const { t } = useTexts()
  const { relations, answers } = useFamilyWords()
  return (
    <>
      <SelectField
        field={form.field('relation')}
        label={t('family.field.relation')}
        choices={relations}
        width="full"
      />
      <RadioField field={form.field('mayKnow')} label={t('family.field.may-know')} choices={answers} />
      <TextField field={form.field('mayKnowWords')} label={t('family.field.may-know-words')} />
      <RadioField
        field={form.field('contactWish')}
        label={t('family.field.contact-wish')}
        choices={answers}
      />
      <RadioField field={form.field('personWish')} label={t('family.field.person-wish')} choices={answers} />
      <DayField field={form.field('askedOn') as never} label={t('family.field.asked-on')} />
      <DayField field={form.field('since') as never} label={t('family.field.since')} />
      <DayField field={form.field('until') as never} label={t('family.field.until')} />
    </>
  )
}
