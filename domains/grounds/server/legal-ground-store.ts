import { type Generated, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { LegalGround } from '../model/legal-ground.ts'

type Given = 'id' | 'version' | 'standing' | 'checkedBy' | 'checkedOn'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    legalGrounds: Omit<LegalGround, Given | 'underWay'> & { [Key in Given]: Generated<LegalGround[Key]> } & {
      recordedBy: Generated<string | null>
    }
  }
}

export const legalGrounds = (tx: Tx) =>
  tx
    .selectFrom('legalGrounds as g')
    .select([
      'g.id',
      'g.version',
      'g.country',
      'g.code',
      'g.title',
      'g.article6',
      'g.article9',
      'g.article10',
    ])
    .select(['g.nationalRule', 'g.purposes', 'g.dataGroups', 'g.recipientTypes', 'g.source', 'g.standing'])
    .select(['g.checkedBy', 'g.checkedOn', 'g.validFrom', 'g.validTo'])
    .select(sql<number>`legal_ground_under_way(g.id)`.as('underWay'))

export async function requireLegalGround(tx: Tx, id: string): Promise<LegalGround> {
  return (await legalGrounds(tx).where('g.id', '=', id).executeTakeFirst()) ?? notFound()
}

export async function countryOf(tx: Tx): Promise<string> {
  const { country } = await tx.selectFrom('access.organisation').select('country').executeTakeFirstOrThrow()
  return country
}
