import type { LimitCode } from '#domains/volunteers/model/index.ts'
import { wordsOf } from './pair-keys.ts'
import type { Seeker } from './pair-shapes.ts'

type Answer = 'hit' | 'to-check' | 'kept'

/** What a volunteer cannot take on, held against what is known; what nobody can know from the record is put to the coordinator. */
const answers: Record<LimitCode, (seeker: Pick<Seeker, 'offenceGroup' | 'inCustody'>) => Answer> = {
  'sexual-offences': ({ offenceGroup }) => groupAnswer(offenceGroup, 'sexual'),
  'serious-violence': ({ offenceGroup }) => groupAnswer(offenceGroup, 'violence'),
  'harm-to-children': () => 'to-check',
  'drug-use-now': () => 'to-check',
  'inside-prison': ({ inCustody }) => (inCustody ? 'hit' : 'kept'),
  // These are about how and where the two meet, which is for their agreement.
  'at-home': () => 'kept',
  'alone-in-car': () => 'kept',
  animals: () => 'to-check',
  smoke: () => 'to-check',
}

const groupAnswer = (known: Seeker['offenceGroup'], limit: 'sexual' | 'violence'): Answer =>
  known === null ? 'to-check' : known === limit ? 'hit' : 'kept'

export function limitsOf(
  limits: readonly LimitCode[],
  seeker: Pick<Seeker, 'offenceGroup' | 'inCustody'>,
): { hit: LimitCode[]; toCheck: LimitCode[] } {
  return {
    hit: limits.filter((limit) => answers[limit](seeker) === 'hit'),
    toCheck: limits.filter((limit) => answers[limit](seeker) === 'to-check'),
  }
}

/** Whether somebody whom the volunteer has named is this person: every part of the name, or of one name alone. */
export function nameConflict(knows: readonly string[][], nameKey: string): 'same' | 'alike' | null {
  if (knows.length === 0) return null
  const theirs = nameKey.split(' ')
  const isPart = (words: string[]) => words.every((word) => theirs.includes(word))
  if (knows.some((words) => words.length > 1 && isPart(words))) return 'same'
  return knows.some((words) => words.length === 1 && isPart(words)) ? 'alike' : null
}

/** Whether the place of work is the prison in which the person is held; written either way round. */
export function worksThere(work: readonly string[], prison: string | null): boolean {
  if (work.length === 0 || prison === null) return false
  const held = wordsOf(prison)
  if (held.length === 0) return false
  return work.every((word) => held.includes(word)) || held.every((word) => work.includes(word))
}
