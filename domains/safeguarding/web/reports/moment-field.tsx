import { type Field, FieldFrame, inputProps } from '#platform/web/index.ts'

/** A day and a time on the clock of whoever writes; kept as a moment. */
export function MomentField({ field, label }: { field: Field<string>; label: string }) {
  const local = field.value
    ? Temporal.Instant.from(field.value)
        .toZonedDateTimeISO(Temporal.Now.timeZoneId())
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
    : ''
  return (
    <FieldFrame field={field} label={label}>
      <input
        {...inputProps(field as Field, null)}
        className="input"
        type="datetime-local"
        value={local}
        onChange={(event) => {
          const { value } = event.currentTarget
          field.set(
            value === ''
              ? null
              : Temporal.PlainDateTime.from(value)
                  .toZonedDateTime(Temporal.Now.timeZoneId())
                  .toInstant()
                  .toString(),
          )
        }}
      />
    </FieldFrame>
  )
}
