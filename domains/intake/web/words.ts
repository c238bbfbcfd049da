import { useMemo } from 'react'
import type { TextKey } from '#platform/texts/text.ts'
import { type Choice, type Tone, useTexts } from '#platform/web/index.ts'
import type { Service } from '../model/service.ts'
import type { ReferralRow } from '../model/waiting.ts'

/** The words of an intake in the reader's language. */
export function useIntakeWords() {
  const { t, day, language } = useTexts()
  return useMemo(() => {
    const word = (group: string, code: string) => t(`intake.${group}.${code}` as TextKey)
    return {
      word,
      inMine: (names: Service['names']) => names[language],
      choices: <Value extends string>(codes: readonly Value[], group: string): Choice<Value>[] =>
        codes.map((value) => ({ value, label: word(group, value) })),
      /** Waits for what; "something else" in the words that were written. */
      waitsFor: ({ waitsFor, waitsWords }: Pick<ReferralRow, 'waitsFor' | 'waitsWords'>) =>
        waitsFor === null
          ? ''
          : waitsFor === 'other' && waitsWords
            ? waitsWords
            : word('waiting-for', waitsFor),
      state: ({ state, closed, setAside }: Pick<ReferralRow, 'state' | 'closed' | 'setAside'>) =>
        setAside
          ? word('state', 'set-aside')
          : word('state', state === 'refused' && !closed ? 'refused-open' : state),
      since: (since: string) => t('intake.since', { day: day(since, 'near') }),
    }
  }, [t, day, language])
}

export const toneOf = ({
  state,
  closed,
  setAside,
}: Pick<ReferralRow, 'state' | 'closed' | 'setAside'>): Tone => {
  if (setAside) return 'plain'
  if (state === 'refused') return closed ? 'plain' : 'beacon'
  const tones = {
    new: 'lamp',
    'in-triage': 'fjord',
    waiting: 'fjord',
    accepted: 'moss',
    withdrawn: 'plain',
  } as const
  return tones[state]
}

/** The reader's own day: what "today" means where the form is filled in. */
export const todayHere = (): string => Temporal.Now.plainDateISO().toString()
