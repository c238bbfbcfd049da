import { useMemo } from 'react'
import type { TextKey } from '#platform/texts/text.ts'
import { type Choice, useTexts } from '#platform/web/index.ts'
import { type CaseRow, caseKinds } from '../model/advice/case.ts'
import { channels, contactTopics } from '../model/advice/contact.ts'
import { relationKinds } from '../model/members/relation.ts'

const answers = ['yes', 'no', 'not-said', 'not-asked'] as const

/** The words of families and their advice in the reader's language. */
export function useFamilyWords() {
  const { t, day } = useTexts()
  return useMemo(() => {
    const word = (group: string, code: string) => t(`family.${group}.${code}` as TextKey)
    const choices = <Value extends string>(codes: readonly Value[], group: string): Choice<Value>[] =>
      codes.map((value) => ({ value, label: word(group, value) }))
    return {
      word,
      choices,
      relations: choices(relationKinds, 'relation'),
      kinds: choices(caseKinds, 'advice.topic'),
      topics: choices(contactTopics, 'advice.topic'),
      channels: choices(channels, 'advice.channel'),
      answers: answers.map((value) => ({ value, label: t(`people.answer.${value}`) })),
      /** "Lily: who pays the rent", or the number and what it is about where nothing more is known. */
      caseTitle: ({ number, name, subject, kind }: Pick<CaseRow, 'number' | 'name' | 'subject' | 'kind'>) =>
        [name ?? t('family.advice.numbered', { number }), subject || word('advice.topic', kind)].join(': '),
      answerBy: (answerBy: string, today: string) =>
        answerBy < today
          ? t('family.advice.was-due', { day: day(answerBy, 'near') })
          : t('family.advice.due', { day: day(answerBy, 'near') }),
    }
  }, [t, day])
}

/** The reader's own day: what "today" means where the form is filled in. */
export const todayHere = (): string => Temporal.Now.plainDateISO().toString()
