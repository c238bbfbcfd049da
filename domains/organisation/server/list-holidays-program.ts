import Holidays from 'date-holidays'
import { ownHolidayNames } from './holiday-names.ts'

// Run as a process of its own by holidays.ts: the library and its data take 45 MB that a server should not keep.
const [country = '', year = ''] = process.argv.slice(2)

/** Days that the library lists as customs and the law as holidays (Bulgaria: Labour Code art. 154(1)). */
const alsoPublic: Record<string, readonly string[]> = { BG: ['12-26'] }

type Listed = { day: string; rule: string; name: string }

function listIn(languages: string[]): Listed[] {
  return new Holidays(country, { languages })
    .getHolidays(Number(year), languages[0])
    .filter(({ type, date }) => type === 'public' || alsoPublic[country]?.includes(date.slice(5, 10)))
    .flatMap(({ date, start, end, name, rule }) => {
      const days = Math.round((end.getTime() - start.getTime()) / 86_400_000)
      const first = Temporal.PlainDate.from(date.slice(0, 10))
      return Array.from({ length: days }, (_, i) => ({ day: first.add({ days: i }).toString(), rule, name }))
    })
}

const en = listIn(['en'])
// The library calls bokmål by either of two names.
const translations = { nb: listIn(['nb', 'no']), bg: listIn(['bg']), ro: listIn(['ro']) }

const holidays = en.map(({ day, rule, name }) => {
  const own = ownHolidayNames[country]?.[rule]
  const nameIn = (language: keyof typeof translations) =>
    own?.[language] ??
    translations[language].find((other) => other.day === day && other.rule === rule)?.name ??
    name
  return {
    day,
    isEaster: /^(easter|orthodox)/.test(rule),
    names: {
      en: name,
      nb: nameIn('nb'),
      bg: nameIn('bg'),
      ro: nameIn('ro'),
    },
  }
})

process.stdout.write(JSON.stringify(holidays))
