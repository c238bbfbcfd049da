import type { Generated } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { GuaranteeTemplate, Names } from '../../model/countdown/template.ts'
import type { Json } from './tables.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    guaranteeTemplates: Omit<GuaranteeTemplate, 'id' | 'names' | 'agency'> & {
      id: Generated<string>
      names: Json<Names> | null
      agency: Json<Names> | null
      saidBy: string | null
    }
  }
}

const columns = [
  ...([
    'id',
    'unitId',
    'country',
    'code',
    'names',
    'agency',
    'dueOffset',
    'shortOffset',
    'position',
  ] as const),
  ...(['askedIf', 'compartment', 'evidenceCompartment', 'office', 'leftOut', 'source'] as const),
  ...(['validFrom', 'validTo'] as const),
] as const

export const listTemplates = (tx: Tx): Promise<GuaranteeTemplate[]> =>
  tx.selectFrom('guaranteeTemplates').select(columns).orderBy('position').orderBy('validFrom').execute()

/** In which country the organisation works: its offices are those of the proposals. */
export async function ourCountry(tx: Tx): Promise<string> {
  const { country } = await tx.selectFrom('access.organisation').select('country').executeTakeFirstOrThrow()
  return country
}
