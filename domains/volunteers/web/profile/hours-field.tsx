import { weekdayName } from '#platform/texts/weekdays.ts'
import { type Field, FieldFrame, useTexts } from '#platform/web/index.ts'
import { partsOfDay, slotOf } from '../../model/profile.ts'
import './profile.css'

const weekdays = [0, 1, 2, 3, 4, 5, 6]
const parts = partsOfDay.map((_, part) => part)

/** The week as 28 boxes to tick, by tap or by key; a heading ticks its whole row or column. */
export function HoursField({ field, label, hint }: { field: Field<number[]>; label: string; hint?: string }) {
  const { t, language } = useTexts()
  const chosen = Array.isArray(field.value) ? field.value : []
  const toggle = (slots: number[]) => {
    const all = slots.every((slot) => chosen.includes(slot))
    const without = chosen.filter((slot) => !slots.includes(slot))
    field.set(all ? without : [...without, ...slots].toSorted((a, b) => a - b))
  }
  const dayName = (weekday: number) => weekdayName(weekday + 1, language)
  const partName = (part: number) => t(`volunteers.part.${partsOfDay[part]!}`)
  return (
    <FieldFrame field={field} label={label} hint={hint} group>
      <table className="hours-field">
        <thead>
          <tr>
            <td />
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                <button type="button" onClick={() => toggle(parts.map((part) => slotOf(weekday, part)))}>
                  <span aria-hidden>{weekdayName(weekday + 1, language, 'short').slice(0, 3)}</span>
                  <span className="sr-only">{t('volunteers.profile.whole', { name: dayName(weekday) })}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">
                <button
                  type="button"
                  aria-label={t('volunteers.profile.whole', { name: partName(part) })}
                  onClick={() => toggle(weekdays.map((weekday) => slotOf(weekday, part)))}
                >
                  {partName(part)}
                </button>
              </th>
              {weekdays.map((weekday) => (
                <td key={weekday}>
                  <label className="hours-slot">
                    <input
                      type="checkbox"
                      aria-label={`${dayName(weekday)}, ${partName(part)}`}
                      checked={chosen.includes(slotOf(weekday, part))}
                      onChange={() => toggle([slotOf(weekday, part)])}
                    />
                    <span aria-hidden>✓</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldFrame>
  )
}
