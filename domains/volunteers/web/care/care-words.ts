import { localeOf } from '#platform/texts/languages.ts'
import type { Texts } from '#platform/web/texts.tsx'
import type { Attention } from '../../model/care-attention.ts'
import { moneyText } from '../../model/care-currency.ts'
import type { DueTalk } from '../../model/care-talks.ts'

/** "1 hour 30 minutes", in the reader's language. */
export function durationText(minutes: number, { t }: Texts): string {
  const values = {
    hours: Math.floor(minutes / 60),
    minutes: minutes % 60,
    none: minutes === 0 ? 'yes' : 'no',
  }
  return t('care.hours.amount', values).trim()
}

export const moneyIn = (minor: number, currency: string, { language }: Texts): string =>
  moneyText(minor, currency, localeOf(language))

/** When a talk is due, as it ends a sentence: "since 3 November", "today", "by 5 December". */
export function dueText({ due }: DueTalk, today: string, { t, day }: Texts): string {
  if (due === today) return t('care.when.today')
  return t(due < today ? 'care.when.overdue' : 'care.when.by', { day: day(due, 'near') })
}

/** Why somebody wants attention, in a sentence. */
export function attentionText(attention: Attention, today: string, texts: Texts): string {
  const { t, day } = texts
  switch (attention.kind) {
    case 'talk': {
      const { talk, plannedOn } = attention
      const sentence = t(`care.attention.talk.${talk.kind}`, { when: dueText(talk, today, texts) })
      return plannedOn === null
        ? sentence
        : `${sentence} ${t('care.attention.planned', { day: day(plannedOn, 'near') })}`
    }
    case 'strained':
      return t('care.attention.strained', { day: day(attention.since, 'near') })
    case 'expiring':
      return t('care.attention.expiring', { count: attention.count, day: day(attention.first, 'near') })
    case 'expenses':
      return t('care.attention.expenses', { count: attention.count })
    default:
      return t(`care.attention.${attention.kind}`, { days: attention.days, count: attention.count })
  }
}
