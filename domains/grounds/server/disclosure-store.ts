import type { Generated } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Disclosure } from '../model/disclosure.ts'

type Named = 'personName' | 'disclosedByName'
type Stopped = Extract<keyof Disclosure, `stopped${string}` | `deletion${string}`>
type DisclosuresTable = Omit<Disclosure, Named | Stopped | 'id' | 'version'> & {
  id: Generated<string>
  version: Generated<number>
  recipientType: string | null
  disclosedBy: Generated<string | null>
  deletionAskedBy: Generated<string | null>
  deletionAnsweredBy: Generated<string | null>
} & { [Key in Stopped]: Generated<Disclosure[Key]> }

declare module '#platform/operations/tx.ts' {
  interface Tables {
    disclosures: DisclosuresTable
  }
}

/** Everything that was told about people, with their names and who told it. */
export const disclosures = (tx: Tx) =>
  tx
    .selectFrom('disclosures as d')
    .innerJoin('people as person', 'person.id', 'd.personId')
    .leftJoin('access.colleagues as teller', 'teller.id', 'd.disclosedBy')
    .select(['d.id', 'd.version', 'd.personId', 'd.recipientKind', 'd.recipientId', 'd.recipientName'])
    .select([
      'd.purpose',
      'd.dataGroup',
      'd.whatKind',
      'd.whatId',
      'd.words',
      'd.consentId',
      'd.legalGroundId',
    ])
    .select(['d.overrideId', 'd.disclosedAt', 'd.stoppedAt', 'd.stoppedBecause', 'd.deletionAskedAt'])
    .select(['d.deletionAskedHow', 'd.deletionAnswer', 'd.deletionAnswerWords', 'd.deletionAnsweredOn'])
    .select(['person.displayName as personName', 'teller.name as disclosedByName'])

export async function requireDisclosure(tx: Tx, id: string): Promise<Disclosure> {
  return (await disclosures(tx).where('d.id', '=', id).executeTakeFirst()) ?? notFound()
}

export const listDisclosuresAbout = (tx: Tx, personIds: string[]): Promise<Disclosure[]> =>
  disclosures(tx).where('d.personId', 'in', personIds).orderBy('d.disclosedAt', 'desc').execute()

/** Stopped, and nobody has answered yet whether it was deleted: whoever was not asked first, then the longest asked. */
export const listToDelete = (tx: Tx, most: number): Promise<Disclosure[]> =>
  disclosures(tx)
    .where('d.stoppedAt', 'is not', null)
    .where('d.stoppedBecause', '<>', 'done')
    .where('d.deletionAnswer', 'is', null)
    .orderBy('d.deletionAskedAt', (order) => order.asc().nullsFirst())
    .orderBy('d.stoppedAt')
    .limit(most)
    .execute()
