import { type Language, localeOf } from './languages.ts'

/** `short` 04.12.2026 (English: 4 Dec 2026), `long` 4 December 2026, `weekday` Friday 4 December 2026, `near` Fri 4 Dec, `month` December 2026. */
export type DayStyle = 'short' | 'long' | 'weekday' | 'near' | 'month'

const styles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  near: { weekday: 'short', day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
}

// 04/12/2026 means two days to two English readers; a month by name means one.
const shortEnglish: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }

const formatters = new Map<string, Intl.DateTimeFormat>()

// Making a formatter is a hundred times dearer than using one, and a table shows thousands of days.
function formatter(language: Language, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${name}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(localeOf(language), options)
  formatters.set(key, made)
  return made
}

/** A day (`2026-12-04`) as people of that language write it. */
export function dayText(day: string, language: Language, style: DayStyle = 'long'): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const chosen = style === 'short' && language === 'en' ? shortEnglish : styles[style]
  const options = { ...chosen, timeZone: 'UTC' }
  return formatter(language, style, options).format(Date.UTC(year, month - 1, date))
}

/** A moment (ISO 8601) in the reader's zone, or in the one given. */
export function momentText(moment: string, language: Language, zone?: string): string {
  const options: Intl.DateTimeFormatOptions = {
    ...styles.long,
    hour: '2-digit',
    minute: '2-digit',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }
  return formatter(language, `moment ${zone}`, options).format(Date.parse(moment))
}

export function timeText(moment: string, language: Language, zone?: string): string {
  const options: Intl.DateTimeFormatOptions = {
    hour: '2-digit',
    minute: '2-digit',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }
  return formatter(language, `time ${zone}`, options).format(Date.parse(moment))
}

export function numberText(
  value: number,
  language: Language,
  options: Intl.NumberFormatOptions = {},
): string {
  return new Intl.NumberFormat(localeOf(language), options).format(value)
}

/** "a, b and c" in the language. */
export function listText(items: string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items)
}
