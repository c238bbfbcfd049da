import { useTypedText } from '#platform/web/form/text-fields.tsx'
import type { Field } from '#platform/web/index.ts'
import { FieldFrame, type FieldProps, inputProps, useTexts } from '#platform/web/index.ts'
import { minorPerMajor } from '../../model/care-currency.ts'
import { moneyIn } from './care-words.ts'

/** A sum as people type it, kept in the smallest coin; says below what it understood. */
export function MoneyField({ field, label, currency }: FieldProps<number> & { currency: string }) {
  const texts = useTexts()
  const per = minorPerMajor(currency)
  const { text, type } = useTypedText(
    field as Field,
    (value) => (typeof value === 'number' ? String(value / per) : String(value ?? '')),
    (typed) => {
      const plain = typed.replace(/[\s\u00a0]/g, '').replace(',', '.')
      return plain !== '' && Number.isFinite(Number(plain)) ? Math.round(Number(plain) * per) : typed
    },
  )
  const show = (value: unknown) =>
    typeof value === 'number' ? moneyIn(value, currency, texts) : String(value)
  return (
    <FieldFrame field={field} label={label} show={show}>
      <span className="input-with-unit">
        <input
          {...inputProps(field as Field, null, `${field.id}-understood`)}
          className="input"
          data-width="short"
          inputMode="decimal"
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <span className="soft">{currency}</span>
      </span>
      <div className="field-hint" id={`${field.id}-understood`} aria-live="polite">
        {typeof field.value === 'number' && <span className="understood">{show(field.value)}</span>}
      </div>
    </FieldFrame>
  )
}
