import { localeOf } from '#platform/texts/languages.ts'
import type { TextKey } from '#platform/texts/text.ts'
import type { Texts } from '#platform/web/index.ts'
import type { WayPoint, WaySpell } from '../../../model/way.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(day: string, texts: Texts, options: Intl.DateTimeFormatOptions): string {
  const key = `${texts.language} ${JSON.stringify(options)}`
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(localeOf(texts.language), { ...options, timeZone: 'UTC' })
  formats.set(key, known)
  return known.format(Date.parse(`${day}T00:00:00Z`))
}

/** "12 Oct": near a line that shows the year. */
export const dayAndMonth = (day: string, texts: Texts) =>
  format(day, texts, { day: 'numeric', month: 'short' })

/** Two days, with their years where these differ. */
function bothDays(earlier: string, now: string, texts: Texts) {
  const isOneYear = earlier.slice(0, 4) === now.slice(0, 4)
  const words = (day: string) => (isOneYear ? dayAndMonth(day, texts) : texts.day(day, 'short'))
  return { earlier: words(earlier), now: words(now) }
}

/** "Mar"; for January and for steps of years "2026". */
export function tickWords(day: string, step: 'month' | 'year', texts: Texts): string {
  if (step === 'year' || day.slice(5, 7) === '01') return day.slice(0, 4)
  // The short months of Bulgarian are numbers, which say little below a line.
  if (texts.language === 'bg') return format(day, texts, { month: 'long' }).slice(0, 3)
  return format(day, texts, { month: 'short' })
}

/** "in prison, Bacău"; shorter where there is less room. */
export function spellWords(
  { ground, prison, status }: WaySpell,
  { t }: Texts,
): { long: string; short: string } {
  if (ground === 'inside')
    return prison
      ? { long: t('people.way.in-prison', { prison }), short: prison }
      : { long: t('people.way.inside'), short: t('people.way.inside') }
  if (ground === 'leave') return { long: t('people.way.leave'), short: t('people.way.leave') }
  if (ground === 'outside') return { long: t('people.way.outside'), short: t('people.way.outside') }
  return { long: status ? t(`people.status.${status}`) : '', short: t('people.way.at-home') }
}

/** What a point says: `short` beside the mark, `long` in the sentence below and in the table. */
export function pointWords(point: WayPoint, texts: Texts): { short: string; long: string } {
  const { t, day } = texts
  const near = (one: string) => dayAndMonth(one, texts)
  switch (point.kind) {
    case 'gate': {
      const how = t(`people.status.${point.status}`)
      return {
        short: t('people.way.gate', { day: near(point.day) }),
        long: t('people.way.gate-long', { how }),
      }
    }
    case 'begins':
    case 'status': {
      const words = t(`people.status.${point.status}`)
      return { short: words, long: words }
    }
    case 'moved':
      return {
        short: t('people.way.moved', { prison: point.prison }),
        long: t('people.way.moved-long', { prison: point.prison }),
      }
    case 'came': {
      const { from, to } = point
      return {
        short: t('people.way.came', { unit: to }),
        long: t('people.way.came-long', { from, unit: to }),
      }
    }
    case 'date-moved': {
      const now = point.now
      return now === null
        ? {
            short: t('people.way.date-lost', { earlier: near(point.earlier) }),
            long: t('people.way.date-lost-long', { earlier: day(point.earlier) }),
          }
        : {
            short: t('people.way.date-moved', bothDays(point.earlier, now, texts)),
            long: t('people.way.date-moved-long', { earlier: day(point.earlier), now: day(now) }),
          }
    }
    case 'awaited': {
      const kind = t(`people.release-kind.${point.release}`)
      if (point.passed)
        return { short: t('people.way.passed', { day: near(point.day) }), long: t('people.way.passed-long') }
      const isRange = point.earliest !== point.latest
      return {
        short: `${kind} · ${near(point.day)}`,
        long: isRange
          ? t('people.way.awaited-between', {
              kind,
              earliest: day(point.earliest),
              latest: day(point.latest),
            })
          : t('people.way.awaited', { kind }),
      }
    }
  }
}

/** Who said so, where somebody did. */
export const sourceWords = (point: WayPoint, { t }: Texts): string =>
  'source' in point ? t(`people.source.${point.source}` as TextKey) : ''
