import { FieldFrame, type FieldProps, inputProps, useAnswer } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'

/** The name of a prison; those named before are offered, so that one prison keeps one name. */
export function PrisonField({ field, label, hint }: FieldProps<string>) {
  const prisons = useAnswer(peopleApi.formChoices, {}).data?.prisons ?? []
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        {...inputProps(field, hint)}
        className="input"
        list={`${field.id}-known`}
        autoComplete="off"
        value={field.value ?? ''}
        maxLength={field.maxLength}
        onChange={(event) => field.set(event.currentTarget.value)}
      />
      <datalist id={`${field.id}-known`}>
        {prisons.map((prison) => (
          <option key={prison} value={prison} />
        ))}
      </datalist>
    </FieldFrame>
  )
}
