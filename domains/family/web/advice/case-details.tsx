import { useState } from 'react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import { Dialog, Form, SelectField, TextField, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { adviceApi } from '../../model/advice/advice-api.ts'
import { FamilyMemberField } from '../members/family-member-field.tsx'
import { useFamilyWords } from '../words.ts'
import type { CaseDialogProps } from './case-entry.tsx'

/** What the case is about and who asks: somebody without a name may take one later. */
export function ChangeDialog({ of, onClose }: CaseDialogProps) {
  const { t } = useTexts()
  const { kinds, relations } = useFamilyWords()
  const [chosen, setChosen] = useState(of.familyMemberId === null ? '' : (of.name ?? ''))
  const { id, version, familyMemberId, called, kind, subject, relation, county, language } = of
  const form = useForm(adviceApi.change, {
    record: id,
    initial: { id, version, familyMemberId, called, kind, subject, relation, county, language },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.advice.do.change')}>
      <Form form={form} submitText={t('family.save')} onCancel={onClose}>
        <TextField field={form.field('subject')} label={t('family.advice.field.subject')} />
        <SelectField
          field={form.field('kind')}
          label={t('family.advice.field.topic')}
          choices={kinds}
          width="full"
        />
        <FamilyMemberField
          field={form.field('familyMemberId') as never}
          label={t('family.advice.field.relative')}
          chosenName={chosen}
          onChoose={(chosenId, name) => {
            form.set('familyMemberId', chosenId)
            setChosen(name ?? '')
          }}
        />
        <TextField field={form.field('called')} label={t('family.advice.field.called')} width="half" />
        <SelectField field={form.field('relation')} label={t('family.field.relation')} choices={relations} />
        <TextField field={form.field('county')} label={t('family.field.county')} width="half" />
        <SelectField
          field={form.field('language')}
          label={t('family.field.language')}
          choices={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Form>
    </Dialog>
  )
}

export function HandOverDialog({ of: { id, version, unitId, responsibleId }, onClose }: CaseDialogProps) {
  const { t } = useTexts()
  const workers = useAnswer(adviceApi.workers, { unitId }).data ?? []
  const form = useForm(adviceApi.handOver, {
    record: id,
    initial: { id, version, responsibleId: responsibleId ?? '' },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.advice.do.hand-over')}>
      <Form form={form} submitText={t('family.advice.do.hand-over')} onCancel={onClose}>
        <SelectField
          field={form.field('responsibleId')}
          label={t('family.advice.field.responsible')}
          choices={workers.map(({ id: value, name }) => ({ value, label: name }))}
          width="full"
        />
      </Form>
    </Dialog>
  )
}
