import { useMemo } from 'react'
import type { TextKey } from '#platform/texts/text.ts'
import { type Choice, type Tone, useTexts } from '#platform/web/index.ts'
import type { AssessmentRow } from '../../model/children/assessment.ts'
import type { ChildAdult, ChildRow } from '../../model/children/child.ts'
import { agesPossible } from '../../model/children/child-rules.ts'

/** The words of children's files and stays in the reader's language. */
export function useChildWords() {
  const { t, list } = useTexts()
  return useMemo(() => {
    const word = (group: string, code: string) => t(`family.child.${group}.${code}` as TextKey)
    const stay = (group: string, code: string) => t(`family.stay.${group}.${code}` as TextKey)
    return {
      word,
      stay,
      choices: <Value extends string>(codes: readonly Value[], group: string): Choice<Value>[] =>
        codes.map((value) => ({ value, label: word(group, value) })),
      stayChoices: <Value extends string>(codes: readonly Value[], group: string): Choice<Value>[] =>
        codes.map((value) => ({ value, label: stay(group, value) })),
      kinds: (kinds: readonly string[]) => list(kinds.map((kind) => word('kind', kind))),
      age: (child: Pick<ChildRow, 'birthYear' | 'birthMonth'>) => {
        const ages = agesPossible(child, Temporal.Now.plainDateISO())
        if (ages === null) return t('family.child.age-unknown')
        return t(ages.from === ages.to ? 'family.child.age' : 'family.child.age-between', ages)
      },
      since: ({ daysSince }: Pick<ChildAdult, 'daysSince'>) =>
        daysSince === null
          ? t('family.child.no-contact-yet')
          : t('family.child.days-since', { days: daysSince }),
    }
  }, [t, list])
}

export const toneOfStanding: Record<AssessmentRow['standing'], Tone> = {
  ...{ gathering: 'lamp', signed: 'lamp', allowed: 'moss', ahead: 'fjord' },
  ...{ expired: 'plain', stopped: 'beacon', refused: 'beacon', lifted: 'plain' },
}
