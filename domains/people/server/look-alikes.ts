import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { possibleDuplicatesOf } from '../model/duplicates.ts'
import { duplicatesApi } from '../model/duplicates-api.ts'
import { type PersonNames, withTransliterations } from '../model/person-names.ts'
import type { Likeness } from '../model/same-person.ts'
import { searchKey } from '../model/search-key.ts'
import { likenessesAmong, readSides } from './possible-duplicates.ts'

/** Before somebody is added: who is here already and may be the same. */
export const listLookAlikes = handle(duplicatesApi.lookAlikes, {
  permission: 'people:write',
  concerns: (_input, output) => output?.map(({ person }) => person.id) ?? [],
  run: ({ tx }, { given, family, birthDate = null, birthYear = null }) =>
    lookAlikesOf(tx, { given, family, birthDate, birthYear }),
})

type Newcomer = Pick<PersonNames, 'given' | 'family'> & Pick<Likeness, 'birthDate' | 'birthYear'>

/** Who is here already, among those the reader sees, and may be the same as somebody about to be added. */
export async function lookAlikesOf(tx: Tx, { given, family, birthDate, birthYear }: Newcomer) {
  const names = withTransliterations({ given, family })
  const newcomer: Likeness = { id: 'new', names, birthDate, birthYear }
  const candidates = await likenessesAmong(tx, await idsWorthComparing(tx, newcomer))
  const pairs = possibleDuplicatesOf([newcomer], candidates)
  const sides = await readSides(
    tx,
    pairs.map((pair) => otherIn(pair)),
  )
  return pairs.flatMap(({ reasons, ...pair }) => {
    const person = sides.get(otherIn(pair))
    return person ? [{ person, reasons }] : []
  })
}

const otherIn = ({ a, b }: { a: string; b: string }) => (a === 'new' ? b : a)

/** Those with a name much like the longest of these, and those born on the same day. */
async function idsWorthComparing(tx: Tx, { names, birthDate }: Likeness): Promise<string[]> {
  const words = searchKey(`${names.given} ${names.family}`).split(' ').filter(Boolean)
  const [longest] = words.toSorted((one, other) => other.length - one.length)
  const { rows } = await sql<{ id: string }>`
    select id from people_search(${longest ? [longest] : []}::text[], 200)
    union (select id from people where birth_date = ${birthDate} and merged_into is null limit 200)`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}
