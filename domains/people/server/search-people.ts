import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import { isSpeltNear } from '../model/edit-distance.ts'
import { type FoundPerson, peopleApi } from '../model/people-api.ts'
import { searchKey } from '../model/search-key.ts'
import { selectRows } from './rows.ts'

const usualMost = 12

export const searchPeople = handle(peopleApi.search, {
  permission: 'people:read',
  concerns: () => null,
  async run({ tx }, { text, limit = usualMost }) {
    const words = searchKey(text).split(' ').filter(Boolean)
    if (words.length === 0) return []
    const { rows } = await sql<Candidate>`select * from people_search(${words}::text[], ${limit})`.execute(tx)
    const found = new Map<string, Candidate>()
    for (const candidate of rows)
      if (!found.has(candidate.id) && fits(candidate, words)) found.set(candidate.id, candidate)
    const chosen = [...found.values()].slice(0, limit)
    if (chosen.length === 0) return []
    const people = await selectRows(tx)
      .select('p.active')
      .where(sql<boolean>`p.id = any (${chosen.map(({ id }) => id)}::uuid[])`)
      .execute()
    const byId = new Map(people.map((person) => [person.id, person]))
    return chosen.flatMap(({ id, near }): FoundPerson[] => {
      const person = byId.get(id)
      return person ? [{ ...person, near }] : []
    })
  },
})

type Candidate = { id: string; searchKey: string; near: boolean }

/** The database finds what shares letters; what counts as a slip of the finger, the model says. */
function fits({ searchKey: key, near }: Candidate, words: string[]): boolean {
  if (!near) return true
  const known = key.split(' ')
  return words.every(
    (word) =>
      key.includes(word) || known.some((name) => isSpeltNear(word, name) || isNearlyTheBeginning(word, name)),
  )
}

/** A long name half typed, with a slip in it; of a short one any beginning would do. */
const isNearlyTheBeginning = (word: string, name: string) =>
  word.length >= 6 && isSpeltNear(word, name.slice(0, word.length))
