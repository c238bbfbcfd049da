import {
  birthReason,
  birthYearOf,
  type Features,
  featuresOf,
  type Likeness,
  nameReason,
  type ReasonForSameness,
} from './same-person.ts'

export type PossibleDuplicate = {
  a: string
  b: string
  reasons: ReasonForSameness[]
}

/** Pairs in a list that may be one person, the likeliest first. */
export const possibleDuplicates = (people: readonly Likeness[]): PossibleDuplicate[] =>
  pairsAmong(people, () => true)

/** Pairs in which at least one is new: for an import, against the people there are and within itself. */
export function possibleDuplicatesOf(
  newcomers: readonly Likeness[],
  existing: readonly Likeness[],
): PossibleDuplicate[] {
  const isNew = new Set(newcomers.map((person) => person.id))
  return pairsAmong([...newcomers, ...existing], (a, b) => isNew.has(a) || isNew.has(b))
}

// In a block as large as "born 1 January, day unknown" only neighbours by name are compared, so that it stays fast.
const neighbours = 60

function pairsAmong(people: readonly Likeness[], matters: (a: string, b: string) => boolean) {
  const found = new Map<string, PossibleDuplicate>()
  for (const block of blocksOf(people)) {
    block.forEach((one, at) => {
      for (const other of block.slice(at + 1, at + 1 + neighbours)) {
        const [a, b] = one.person.id < other.person.id ? [one, other] : [other, one]
        if (a.person.id === b.person.id || !matters(a.person.id, b.person.id)) continue
        const key = `${a.person.id} ${b.person.id}`
        if (found.has(key)) continue
        const reasons = reasonsWorthAsking(a, b)
        if (reasons.length > 0) found.set(key, { a: a.person.id, b: b.person.id, reasons })
      }
    })
  }
  const inOrder = (pair: PossibleDuplicate) => `${9 - weight(pair.reasons)} ${pair.a} ${pair.b}`
  return [...found.values()].sort((one, other) => (inOrder(one) < inOrder(other) ? -1 : 1))
}

const weights = { strong: 3, fair: 2, weak: 1 }
const weight = (reasons: ReasonForSameness[]) =>
  reasons.reduce((total, reason) => total + weights[reason.strength], 0)

const isBirthUnknown = ({ person }: Features) => birthYearOf(person) === null

/** A name must agree; then the birth must agree too, or be unknown to one side under the very same full name. */
function reasonsWorthAsking(a: Features, b: Features): ReasonForSameness[] {
  const unknown = isBirthUnknown(a) || isBirthUnknown(b)
  const birth = birthReason(a.person, b.person)
  // Looking at the births first spares comparing most names.
  if (birth === null && !unknown) return []
  const name = nameReason(a, b)
  if (name === null || (birth === null && name.strength !== 'strong')) return []
  if (birth === null) return a.words.length > 1 ? [name] : []
  const twoDates = a.person.birthDate !== null && b.person.birthDate !== null
  const onlyTheYear = birth.code === 'same-birth-year' && twoDates
  return onlyTheYear && name.strength !== 'strong' ? [] : [name, birth]
}

/** The same for 3 April and 4 March. */
const sortedDate = (day: string) => day.split('-').sort().join('-')

/** People who could be one, put together by cheap keys; within a block sorted by name. */
function blocksOf(people: readonly Likeness[]): Features[][] {
  const blocks = new Map<string, Features[]>()
  for (const features of people.map(featuresOf)) {
    for (const key of blockKeys(features)) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [features])
      else block.push(features)
    }
  }
  const name = ({ words, person }: Features) =>
    `${[...words].sort().join(' ')} ${person.birthDate ?? person.birthYear} ${person.id}`
  return [...blocks.values()]
    .filter((block) => block.length > 1)
    .map((block) => block.map((features) => [name(features), features] as const))
    .map((block) => block.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, features]) => features))
}

function blockKeys({ given, family, person: birth }: Features): Set<string> {
  const keys = new Set<string>()
  for (const first of given.length > 0 ? given : [''])
    for (const last of family.length > 0 ? family : ['']) keys.add(`name ${[first, last].sort().join(' ')}`)
  if (birth.birthDate !== null) keys.add(`born ${sortedDate(birth.birthDate)}`)
  const year = birthYearOf(birth)
  if (year !== null) for (const name of [...given, ...family]) keys.add(`year ${year} ${name.charAt(0)}`)
  return keys
}
