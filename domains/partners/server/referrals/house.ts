import type { Tx } from '#platform/operations/tx.ts'
import type { Language } from '#platform/texts/languages.ts'

/** In which of our languages the house writes where nobody has said otherwise. */
export async function languageOfHouse(tx: Tx): Promise<Language> {
  const house = await tx.selectFrom('access.organisation').select('language').executeTakeFirstOrThrow()
  return house.language
}
