import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'

/** People as lines of a list. */
export const selectRows = (tx: Tx) =>
  tx
    .selectFrom('people as p')
    .innerJoin('units as u', 'u.id', 'p.unitId')
    .leftJoin('access.colleagues as c', 'c.id', 'p.responsibleId')
    .select(['p.id', 'p.displayName as name', 'p.displayNameTransliterated as nameTransliterated'])
    .select(['u.name as unit', 'p.status', 'p.releaseDay', 'p.releaseUnknownBecause', 'p.releaseKind'])
    .select(['p.releaseCertainty', 'c.name as responsible'])
    .select(sql<string | null>`nullif(concat_ws(', ', p.prison, p.wing), '')`.as('place'))
