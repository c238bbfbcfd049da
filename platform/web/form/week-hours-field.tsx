import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { WeekHours, WeekSpan } from '#platform/texts/week-hours.ts'
import { weekdayName, weekHoursText } from '#platform/texts/weekdays.ts'
import { useTexts } from '../texts.tsx'
import { FieldFrame, type FieldProps } from './field-frame.tsx'
import { type HoursLine, linesOf, spansOf } from './hours-lines.ts'
import './week-hours.css'

const blank: HoursLine = { weekdays: [], from: '', until: '' }

/** Hours of every week in local wall time, typed as days that have the same hours. */
export function WeekHoursField({ field, label, hint }: FieldProps<WeekHours>) {
  const { t, language } = useTexts()
  const hours = Array.isArray(field.value) ? field.value : []
  const [lines, setLines] = useState(() => linesOf(hours))
  const own = useRef(field.value)
  // Half-typed lines are the screen's own; they follow when the value changes from elsewhere (a restored draft).
  useEffect(() => {
    if (field.value === own.current) return
    own.current = field.value
    setLines(linesOf(hours))
  })
  const change = (next: HoursLine[]) => {
    const spans = spansOf(next)
    own.current = spans
    setLines(next)
    field.set(spans)
  }
  const show = (value: unknown) =>
    weekHoursText(value as WeekSpan[], language)
      .map(({ days, times }) => `${days} ${times}`)
      .join('; ')
  const shown = lines.length > 0 ? lines : [blank]
  return (
    <FieldFrame field={field} label={label} hint={hint} show={show} group>
      <div className="hours-lines">
        {shown.map((line, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name
            key={index}
            line={line}
            number={index + 1}
            name={`${field.id}-${index}`}
            onChange={(changed) => change(shown.with(index, changed))}
            onRemove={lines.length > 0 ? () => change(lines.toSpliced(index, 1)) : undefined}
          />
        ))}
        <div>
          <Button variant="default" size="sm" onClick={() => setLines([...shown, blank])}>
            {t('hours.add')}
          </Button>
        </div>
      </div>
    </FieldFrame>
  )
}

type LineProps = {
  line: HoursLine
  number: number
  name: string
  onChange(line: HoursLine): void
  onRemove: (() => void) | undefined
}

function Line({ line, number, name, onChange, onRemove }: LineProps) {
  const { t, language } = useTexts()
  const { weekdays } = line
  const toggle = (weekday: number, on: boolean) =>
    onChange({ ...line, weekdays: on ? [...weekdays, weekday] : weekdays.filter((one) => one !== weekday) })
  const time = (part: 'from' | 'until', label: string) => (
    <label className="hours-time">
      <span>{label}</span>
      <input
        type="time"
        className="input"
        value={line[part] === '24:00' ? '00:00' : line[part]}
        onChange={(event) => onChange({ ...line, [part]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <fieldset className="hours-line">
      <legend className="sr-only">{t('hours.line', { number })}</legend>
      <div className="hours-days">
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <label key={weekday} className="hours-day">
            <input
              type="checkbox"
              name={`${name}-${weekday}`}
              checked={weekdays.includes(weekday)}
              onChange={(event) => toggle(weekday, event.currentTarget.checked)}
            />
            <span aria-hidden>{weekdayName(weekday, language, 'short')}</span>
            <span className="sr-only">{weekdayName(weekday, language)}</span>
          </label>
        ))}
      </div>
      {time('from', t('hours.from'))}
      {time('until', t('hours.until'))}
      {onRemove && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('hours.remove', { number })}
          onClick={onRemove}
        >
          <IconX size={18} stroke={1.75} aria-hidden />
        </button>
      )}
    </fieldset>
  )
}
