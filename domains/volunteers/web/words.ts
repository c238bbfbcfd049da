import { useMemo } from 'react'
import type { TextKey } from '#platform/texts/text.ts'
import { type Choice, type Tone, useTexts } from '#platform/web/index.ts'
import type { NamesInAll } from '../model/kind.ts'
import type { RequirementState } from '../model/requirement.ts'
import type { RoleState, VolunteerState } from '../model/volunteer.ts'

type Named = { requirement: string; names: NamesInAll | null }

/** The words for what volunteers are, want and still have to show, in the reader's language. */
export function useVolunteerWords() {
  const { t, language } = useTexts()
  return useMemo(() => {
    const word = (group: string, code: string) => t(`volunteers.${group}.${code}` as TextKey)
    return {
      inMine: (names: NamesInAll) => names[language],
      requirement: ({ requirement, names }: Named) => names?.[language] ?? word('requirement', requirement),
      state: (state: VolunteerState) => word('state', state),
      role: (state: RoleState) => word('role', state),
      word,
      choices: <Value extends string>(codes: readonly Value[], group: string): Choice<Value>[] =>
        codes.map((value) => ({ value, label: word(group, value) })),
    }
  }, [t, language])
}

export const toneOfState: Record<VolunteerState, Tone> = {
  interested: 'lamp',
  'in-process': 'fjord',
  active: 'moss',
  paused: 'plain',
  ended: 'plain',
  refused: 'plain',
}

export const toneOfRole: Record<RoleState, Tone> = {
  wanted: 'fjord',
  approved: 'moss',
  paused: 'lamp',
  refused: 'plain',
  ended: 'plain',
}

export const toneOfRequirement = ({ state, blocks }: RequirementState): Tone => {
  if (state === 'met') return 'moss'
  if (blocks) return 'beacon'
  return state === 'exempted' ? 'plain' : 'lamp'
}

/** The reader's own day: what "today" means where the form is filled in. */
export const todayHere = (): string => Temporal.Now.plainDateISO().toString()

export const firstUpper = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
