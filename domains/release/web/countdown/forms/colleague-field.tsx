import { peopleApi } from '#domains/people/model/index.ts'
import { type Field, SelectField, useAnswer } from '#platform/web/index.ts'
import { useCountdownWords } from '../words.ts'

/** Which colleague of the person's unit answers for an item. */
export function ColleagueField({ field, unitId }: { field: Field<string | null>; unitId: string }) {
  const { t, compare } = useCountdownWords()
  const { data } = useAnswer(peopleApi.formChoices, {})
  const choices = (data?.colleagues ?? [])
    .filter(({ unitIds }) => unitIds.includes(unitId))
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => compare(a.label, b.label))
  return (
    <SelectField
      field={field as Field<string>}
      label={t('release.item.in-charge')}
      hint={t('release.item.in-charge-hint')}
      choices={choices}
    />
  )
}
