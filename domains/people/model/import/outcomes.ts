import type { ListedPerson } from './listed-person.ts'

export const importChoices = ['new', 'same', 'leave-out', 'as-two', 'as-one'] as const
/** What somebody says about a row (`14`: left out, as two, as one) or about one of its people (`14.1`: new, same as, left out). */
export type ImportChoice = (typeof importChoices)[number]
export type ImportDecision = { key: string; choice: ImportChoice; sameAs: string | null }
/** Decisions by their key. */
export type ImportDecisions = Record<string, Omit<ImportDecision, 'key'>>

export const importOutcomes = ['new', 'same', 'left-out', 'undecided'] as const
export type ImportOutcome = (typeof importOutcomes)[number]
export type DecidedPerson = { person: ListedPerson; outcome: ImportOutcome; sameAs: string | null }

/**
 * What becomes of everybody in the list. Without a word from anybody: who looks like nobody is new, who certainly is somebody
 * is the same, and where it is not certain somebody has to say.
 */
export function decide(people: readonly ListedPerson[], decisions: ImportDecisions): DecidedPerson[] {
  const ofRow = (row: number) => decisions[String(row)]?.choice
  const inPlay = people.filter(({ row, part, offeredAsTwo }) =>
    offeredAsTwo && ofRow(row) === 'as-one' ? part === 0 : part > 0,
  )
  const decided = new Map<string, DecidedPerson>()
  for (const person of inPlay) {
    const become = (outcome: ImportOutcome, sameAs: string | null = null) =>
      decided.set(person.key, { person, outcome, sameAs })
    // Somebody further up who is left out is nobody to be the same as.
    const twins = person.twins.filter(
      ({ here, other }) => here || (decided.get(other)?.outcome ?? 'left-out') !== 'left-out',
    )
    const said = decisions[person.key]
    const same = twins.find(({ other }) => other === said?.sameAs)
    const certain = twins.find((twin) => twin.certain)
    if (ofRow(person.row) === 'leave-out' || said?.choice === 'leave-out') become('left-out')
    else if (said?.choice === 'new' || twins.length === 0) become('new')
    else if (said?.choice === 'same' && same) become('same', same.other)
    else if (certain) become('same', certain.other)
    else become('undecided')
  }
  return [...decided.values()]
}

/** The same word for everybody about whom nobody has decided yet. */
export const decideTheRest = (
  decided: readonly DecidedPerson[],
  choice: 'new' | 'same' | 'leave-out',
): ImportDecision[] =>
  decided
    .filter(({ outcome }) => outcome === 'undecided')
    .map(({ person: { key, twins } }) => ({
      key,
      choice,
      sameAs: choice === 'same' ? (twins[0]?.other ?? null) : null,
    }))
