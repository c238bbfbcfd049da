import { type Language, localeOf } from './languages.ts'

/** What a typed text means as a day (`2026-12-04`), or null. Reads 4.12.2026, 4/12/26, 2026-12-04, "4 Dec 2026" and "04122026". */
export function readDayText(text: string, language: Language): string | null {
  const clean = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\s*(г\.?|год\.?|године|година)$/u, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const numeric = /^(\d{1,2})\s?[./\- ]\s?(\d{1,2})\s?[./\- ]\s?(\d{2}|\d{4})\.?$/.exec(clean)
  if (numeric) return dayOf(numeric[3], numeric[2], numeric[1])
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(clean)
  if (packed) return dayOf(packed[3], packed[2], packed[1])
  const named = /^(\d{1,2})\.? (\p{L}+)\.? (\d{2}|\d{4})$/u.exec(clean)
  const month = named ? monthNamed(named[2] ?? '', language) : null
  return named && month ? dayOf(named[3], String(month), named[1]) : null
}

// Two digits: birth years of people alive and dates near now. 00-49 are this century.
const fullYear = (year: string): number => {
  const value = Number(year)
  if (year.length > 2) return value
  return value < 50 ? 2000 + value : 1900 + value
}

function dayOf(year = '', month = '', day = ''): string | null {
  const parts = { year: fullYear(year), month: Number(month), day: Number(day) }
  if (parts.year < 1900 || parts.year > 2199) return null
  const date = new Date(Date.UTC(parts.year, parts.month - 1, parts.day))
  const isReal = date.getUTCMonth() === parts.month - 1 && date.getUTCDate() === parts.day
  return isReal ? date.toISOString().slice(0, 10) : null
}

function monthNamed(name: string, language: Language): number | null {
  if (name.length < 3) return null
  for (const locale of [localeOf(language), 'en-GB']) {
    const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
    for (let month = 1; month <= 12; month++) {
      if (
        names
          .format(Date.UTC(2026, month - 1, 1))
          .toLowerCase()
          .startsWith(name)
      )
        return month
    }
  }
  return null
}
