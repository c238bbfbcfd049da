import { useMemo } from 'react'
import type { NamesInAll } from '#domains/volunteers/model/index.ts'
import { type Choice, type Tone, useAnswer, useTexts } from '#platform/web/index.ts'
import { anchorOf, type LibraryNeed, type LifeArea } from '../model/life-area.ts'
import type { NeedStatus } from '../model/need.ts'
import { needsApi } from '../model/needs-api.ts'
import { generalAnchors, steps } from '../model/steps.ts'

const noLibrary: LibraryNeed[] = []

/** The words for areas, needs and steps in the reader's language. */
export function useNeedWords() {
  const { t, language } = useTexts()
  const library = useAnswer(needsApi.library, {}).data ?? noLibrary
  return useMemo(() => {
    const byId = new Map(library.map((need) => [need.id, need]))
    const sentence = (area: Pick<LifeArea, 'anchors'>, step: number): string =>
      anchorOf(area, step, language) ?? t(generalAnchors[step - 1]!)
    return {
      library,
      inMine: (names: NamesInAll) => names[language],
      /** As the library has it, as it was said, or both. */
      needName: ({ libraryId, words }: { libraryId: string | null; words: string | null }): string =>
        [libraryId === null ? null : byId.get(libraryId)?.names[language], words].filter(Boolean).join(': '),
      sentence,
      stepChoices: (area: Pick<LifeArea, 'anchors'>): Choice[] =>
        steps.map((step) => ({ value: String(step), label: sentence(area, step) })),
    }
  }, [t, language, library])
}

export const toneOfStatus: Record<NeedStatus, Tone> = {
  'not-started': 'lamp',
  'in-progress': 'fjord',
  met: 'moss',
  declined: 'plain',
  'no-longer': 'plain',
}

/** The reader's own day: what "today" means where the form is filled in. */
export const todayHere = (): string => Temporal.Now.plainDateISO().toString()
