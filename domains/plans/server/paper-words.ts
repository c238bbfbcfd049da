import type { Pictograms } from '#platform/documents/plan.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import type { Step } from '../model/step.ts'

const drawn = ['me', 'volunteer', 'staff', 'partner', 'star', 'goal', 'phone', 'calendar', 'step'] as const

/** What each drawing says to whoever hears the paper read aloud. */
export const pictogramWords = (language: Language): Pictograms =>
  Object.fromEntries(
    drawn.map((name) => [name, format(language, `plans.paper.picture.${name}`)]),
  ) as Pictograms

/** Until when, in words that fit on paper; a release without a day says so many days before it. */
export function whenOf(
  { due, dueOffset, state, doneOn }: Pick<Step, 'due' | 'dueOffset' | 'state' | 'doneOn'>,
  language: Language,
): string {
  if (state === 'done' && doneOn !== null) return dayText(doneOn, language, 'near')
  if (due !== null) return format(language, 'plans.paper.by', { day: dayText(due, language, 'near') })
  if (dueOffset === null) return ''
  return offsetWords(dueOffset, language)
}

const offsetWords = (offset: number, language: Language): string => {
  if (offset === 0) return format(language, 'plans.offset.on')
  const side = offset < 0 ? 'before' : 'after'
  return format(language, `plans.offset.${side}`, { count: Math.abs(offset) })
}

/** What somebody is called on their own paper, and the house that made it. */
export async function namesOnPaper(tx: Tx, personId: string): Promise<{ called: string; house: string }> {
  const { calledName, givenName, displayName, unit } = await tx
    .selectFrom('people as p')
    .innerJoin('units as u', 'u.id', 'p.unitId')
    .select(['p.calledName', 'p.givenName', 'p.displayName', 'u.name as unit'])
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow()
  return { called: calledName || givenName || displayName, house: unit }
}
