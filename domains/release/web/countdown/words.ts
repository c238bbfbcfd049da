import { type Texts, type Tone, useTexts } from '#platform/web/index.ts'
import type { GuaranteeItem } from '../../model/countdown/item.ts'
import type { Break } from '../../model/countdown/moved.ts'

export type Standing = GuaranteeItem['standing']

/** A standing never speaks by its colour alone: the chip has a shape, and the word stands beside it. */
export const toneOf: Record<Standing, Tone> = {
  late: 'beacon',
  soon: 'lamp',
  open: 'fjord',
  done: 'moss',
  'not-needed': 'plain',
}
export const shapeOf: Record<Standing, string> = {
  late: '◆',
  soon: '○',
  open: '○',
  done: '✓',
  'not-needed': '–',
}

/** "30 days before", "on the day", "3 days after". */
export function offsetWords(offset: number, { t }: Pick<Texts, 't'>): string {
  if (offset === 0) return t('release.offset.day')
  return t(offset < 0 ? 'release.offset.before' : 'release.offset.after', { days: Math.abs(offset) })
}

/** What broke, as a sentence. */
export function breakWords({ kind, what, day: on }: Break, { t, day }: Pick<Texts, 't' | 'day'>): string {
  const values = { what: what ?? t('release.holiday'), day: on === null ? '' : day(on, 'near') }
  if (on === null && (kind === 'volunteer-away' || kind === 'colleague-away'))
    return t('release.broke.away-no-end', values)
  return t(`release.broke.${kind}`, values)
}

export const useCountdownWords = () => {
  const texts = useTexts()
  return {
    ...texts,
    offset: (days: number) => offsetWords(days, texts),
    broke: (one: Break) => breakWords(one, texts),
  }
}
