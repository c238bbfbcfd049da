import { searchKey } from '../search-key.ts'

export type OwnUnit = { id: string; name: string; place: string | null }
export type KnownColleague = { id: string; name: string; unitIds: string[] }

/** The unit that a list means by its name or its town. */
export const unitNamed = (text: string, units: readonly OwnUnit[]): OwnUnit | null => {
  const named = searchKey(text)
  return units.find(({ name, place }) => [name, place ?? ''].map(searchKey).includes(named)) ?? null
}

/** The one colleague of the unit whose name has all the words of the text; a first name will do where only one bears it. */
export function colleagueNamed(
  text: string,
  unitId: string,
  colleagues: readonly KnownColleague[],
): KnownColleague | null {
  const words = searchKey(text).split(' ').filter(Boolean)
  if (words.length === 0) return null
  const meant = colleagues.filter(({ name, unitIds }) => {
    const parts = searchKey(name).split(' ')
    return unitIds.includes(unitId) && words.every((word) => parts.includes(word))
  })
  return meant.length === 1 ? meant[0]! : null
}
