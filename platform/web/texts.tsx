import { createContext, type ReactNode, use, useMemo } from 'react'
import type { Reason } from '#platform/problem.ts'
import { type DayStyle, dayText, listText, momentText, numberText, timeText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { compareNames } from '#platform/texts/names.ts'
import { readDayText } from '#platform/texts/read-day.ts'
import { format, messageOf, reasonText, type TextKey, type TextValues } from '#platform/texts/text.ts'

type RichPart = (children: ReactNode) => ReactNode

/** Everything a page needs to speak the reader's language. */
export type Texts = {
  language: Language
  t(key: TextKey, values?: TextValues): string
  /** A text with `<b>…</b>` and other tags in it; `b` is known, more can be given. */
  rich(key: TextKey, values: Record<string, ReactNode | RichPart>): ReactNode
  reason(reason: Reason): string
  day(day: string, style?: DayStyle): string
  moment(moment: string): string
  time(moment: string): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  list(items: string[]): string
  compare(a: string, b: string): number
  readDay(text: string): string | null
}

function textsIn(language: Language): Texts {
  return {
    language,
    t: (key, values) => format(language, key, values),
    rich: (key, values) => {
      const parts = messageOf(language, key).format<ReactNode>({
        b: (children) => <b>{children}</b>,
        ...(values as Record<string, never>),
      })
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name and never move
      return Array.isArray(parts) ? parts.map((part, index) => <span key={index}>{part}</span>) : parts
    },
    reason: ({ code, values }) => reasonText(language, code, values),
    day: (day, style) => dayText(day, language, style),
    moment: (moment) => momentText(moment, language),
    time: (moment) => timeText(moment, language),
    number: (value, options) => numberText(value, language, options),
    list: (items) => listText(items, language),
    compare: compareNames(language),
    readDay: (text) => readDayText(text, language),
  }
}

export type LanguageChoice = { language: Language; choose(language: Language): void }

const TextsContext = createContext<Texts | null>(null)
const LanguageContext = createContext<LanguageChoice | null>(null)

export function TextsProvider({ choice, children }: { choice: LanguageChoice; children: ReactNode }) {
  const texts = useMemo(() => textsIn(choice.language), [choice.language])
  return (
    <LanguageContext value={choice}>
      <TextsContext value={texts}>{children}</TextsContext>
    </LanguageContext>
  )
}

export function useTexts(): Texts {
  const texts = use(TextsContext)
  if (!texts) throw new Error('useTexts outside of TextsProvider')
  return texts
}

/** The language in use and the way to choose another. */
export function useLanguageChoice(): LanguageChoice {
  const choice = use(LanguageContext)
  if (!choice) throw new Error('useLanguageChoice outside of TextsProvider')
  return choice
}
