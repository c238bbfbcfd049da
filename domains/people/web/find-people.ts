import { call, type SearchHit } from '#platform/web/index.ts'
import { type FoundPerson, peopleApi } from '../model/people-api.ts'

/** People for the search of the shell, with what tells two of the same name apart. */
export async function findPeople(text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const people = await call(peopleApi.search, { text, limit: 8 }, { signal })
  return people.map((person) => ({
    id: `person-${person.id}`,
    name: person.name,
    detail: detailsOf(person),
    to: `/people/${person.id}`,
  }))
}

/** "Georgi Ivanov · Pleven, 4 · Pleven centre": the other script, the place, the unit. */
export const detailsOf = ({ name, nameTransliterated, place, unit }: FoundPerson): string =>
  [nameTransliterated === name ? '' : nameTransliterated, place, unit].filter(Boolean).join(' · ')
