import { SpokenLanguages } from '#domains/people/web/index.ts'
import { ageBands, policyApi } from '#domains/volunteers/model/index.ts'
import { HoursField } from '#domains/volunteers/web/index.tsx'
import type { TextKey } from '#platform/texts/text.ts'
import {
  ChecksField,
  type Field,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'

/** A form that holds a wish and goals; the fields are the same when it is asked for and when it is changed. */
type WishForm = {
  // biome-ignore lint/suspicious/noExplicitAny: the path decides what the field holds
  field(path: any): Field<any>
}

export function WishFields({ form }: { form: WishForm }) {
  const { t, language, compare } = useTexts()
  const interests = useAnswer(policyApi.interests, {}).data ?? []
  return (
    <>
      <TextArea
        field={form.field('goals')}
        label={t('matches.wish.goals')}
        hint={t('matches.wish.goals-hint')}
        rows={3}
      />
      <SpokenLanguages field={form.field('wish.languages')} label={t('volunteers.profile.languages')} />
      <TextField
        field={form.field('wish.area')}
        label={t('matches.wish.area')}
        hint={t('matches.wish.area-hint')}
        width="half"
      />
      <HoursField
        field={form.field('wish.hours')}
        label={t('matches.wish.hours')}
        hint={t('matches.wish.hours-hint')}
      />
      <ChecksField
        field={form.field('wish.interests')}
        label={t('matches.wish.interests')}
        choices={interests
          .filter(({ retiredOn }) => retiredOn === null)
          .map(({ code, names }) => ({ value: code, label: names[language] }))
          .sort((a, b) => compare(a.label, b.label))}
        columns={3}
      />
      <RadioField
        field={form.field('wish.wishes.sex')}
        label={t('matches.wish.sex')}
        choices={(['no-wish', 'woman', 'man'] as const).map((value) => ({
          value,
          label: t(`volunteers.sex-wish.${value}` as TextKey),
        }))}
        columns={3}
      />
      <ChecksField
        field={form.field('wish.wishes.ageBands')}
        label={t('matches.wish.age')}
        hint={t('matches.wish.age-hint')}
        choices={ageBands.map((value) => ({ value, label: value }))}
        columns={3}
      />
      <SelectField
        field={form.field('wish.ageBand')}
        label={t('matches.wish.own-age')}
        choices={ageBands.map((value) => ({ value, label: value }))}
        width="half"
      />
    </>
  )
}
