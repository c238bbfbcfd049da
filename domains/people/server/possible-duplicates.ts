import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { PossibleDuplicate } from '../model/duplicates.ts'
import { duplicatesApi, type LikePerson } from '../model/duplicates-api.ts'
import type { Likeness } from '../model/same-person.ts'
import { comparePeople } from './compare-people.ts'
import { namesOf, type PersonRecord } from './person-store.ts'
import { selectRows } from './rows.ts'

const usualMost = 100

export const listPossibleDuplicates = handle(duplicatesApi.possible, {
  permission: 'people:merge',
  concerns: (_input, output) => output?.pairs.flatMap(({ a, b }) => [a.id, b.id]) ?? [],
  async run({ tx }, { limit = usualMost }) {
    const decided = await pairsDecided(tx)
    const compared = await comparePeople(await listLikenesses(tx))
    const all = compared.filter((pair) => !decided.has(keyOf(pair)))
    const shown = all.slice(0, limit)
    const sides = await readSides(tx, [...new Set(shown.flatMap(({ a, b }) => [a, b]))])
    const pairs = shown.map(({ a, b, reasons }) => ({ a: sides.get(a)!, b: sides.get(b)!, reasons }))
    return { pairs, total: all.length }
  },
})

/** Everyone the actor sees, as far as it takes to compare them. */
export const listLikenesses = async (tx: Tx): Promise<Likeness[]> =>
  (await selectLikenesses(tx).execute()).map(likenessOf)

export const likenessesAmong = async (tx: Tx, ids: string[]): Promise<Likeness[]> =>
  (await selectLikenesses(tx).where(sql<boolean>`id = any (${ids}::uuid[])`).execute()).map(likenessOf)

const selectLikenesses = (tx: Tx) =>
  tx
    .selectFrom('people')
    .select(['id', 'birthDate', 'birthYear', 'givenName', 'familyName', 'calledName'])
    .select(['givenNameTransliterated', 'familyNameTransliterated', 'calledNameTransliterated'])
    .where('mergedInto', 'is', null)
    // Those of whom nothing is known any more are all alike.
    .where('forgottenOn', 'is', null)

type LikenessRow = Parameters<typeof namesOf>[0] & Pick<PersonRecord, 'id' | 'birthDate' | 'birthYear'>

const likenessOf = (row: LikenessRow): Likeness => ({
  id: row.id,
  birthDate: row.birthDate,
  birthYear: row.birthYear,
  names: namesOf(row),
})

const keyOf = ({ a, b }: Pick<PossibleDuplicate, 'a' | 'b'>) => [a, b].sort().join(' ')

/** Pairs about which somebody has already said something. */
async function pairsDecided(tx: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ a: string; b: string }>`
    select person_id as a, other_id as b from different_people
    union all select person_id, into_id from merges where undone_at is null`.execute(tx)
  return new Set(rows.map(keyOf))
}

export async function readSides(tx: Tx, ids: string[]): Promise<Map<string, LikePerson>> {
  const rows = await selectRows(tx)
    .select(['p.birthDate', 'p.birthYear', 'p.active', 'p.recordedAt'])
    .where(sql<boolean>`p.id = any (${ids}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
