import { SpokenLanguages } from '#domains/people/web/index.ts'
import { languageNames, languages } from '#platform/texts/languages.ts'
import {
  CheckField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  type useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { membersApi } from '../../model/members/members-api.ts'
import { useFamilyWords } from '../words.ts'

type MemberForm = ReturnType<typeof useForm<typeof membersApi.add | typeof membersApi.change>>

/** As much as is needed to serve and reach somebody. */
export function MemberFields({ form: given }: { form: unknown }) {
  const form = given as MemberForm
  const { t } = useTexts()
  const { relations, answers } = useFamilyWords()
  return (
    <>
      <TextField field={form.field('names.given')} label={t('family.field.given')} width="half" />
      <TextField field={form.field('names.family')} label={t('family.field.family')} width="half" />
      <TextField
        field={form.field('names.called')}
        label={t('family.field.called')}
        hint={t('family.field.called-hint')}
        width="half"
      />
      <SelectField
        field={form.field('relation')}
        label={t('family.field.relation')}
        hint={t('family.field.relation-hint')}
        choices={relations}
      />
      <TextArea field={form.field('wishes')} label={t('family.field.wishes')} rows={3} />
      <TextField
        field={form.field('phone') as never}
        label={t('family.field.phone')}
        type="tel"
        width="half"
      />
      <RadioField
        field={form.field('safeToLeaveMessage')}
        label={t('family.field.safe-to-leave-message')}
        choices={answers}
      />
      <TextField field={form.field('email') as never} label={t('family.field.email')} type="email" />
      <CheckField
        field={form.field('addressProtected')}
        label={t('family.field.address-protected')}
        hint={t('family.field.address-protected-hint')}
      />
      <TextArea field={form.field('address') as never} label={t('family.field.address')} rows={2} />
      <TextField field={form.field('county')} label={t('family.field.county')} width="half" />
      <SelectField
        field={form.field('language')}
        label={t('family.field.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <SpokenLanguages field={form.field('languages') as never} />
      <SelectField
        field={form.field('interpreterNeeded')}
        label={t('family.field.interpreter')}
        choices={answers}
      />
      <TextArea field={form.field('notes')} label={t('family.field.notes')} rows={3} />
    </>
  )
}
