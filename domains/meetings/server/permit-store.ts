import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { PermitFilter } from '../model/permits-api.ts'
import './tables.ts'

const permits = (tx: Tx) =>
  tx
    .selectFrom('permits as permit')
    .innerJoin('volunteers as volunteer', 'volunteer.id', 'permit.volunteerId')
    .innerJoin('prisons as prison', 'prison.id', 'permit.prisonId')
    .select(['permit.id', 'permit.version', 'permit.volunteerId', 'permit.prisonId', 'prison.name as prison'])
    .select(['volunteer.displayName as volunteer', 'volunteer.unitId', 'permit.state', 'permit.askedOn'])
    .select(['permit.decidedOn', 'permit.grantedFrom', 'permit.grantedUntil', 'permit.number'])

const most = 1000

export const listPermits = (tx: Tx, { volunteerId, prisonId }: Omit<PermitFilter, 'standing'>) =>
  permits(tx)
    .$if(volunteerId !== undefined, (query) => query.where('permit.volunteerId', '=', volunteerId!))
    .$if(prisonId !== undefined, (query) => query.where('permit.prisonId', '=', prisonId!))
    .orderBy('prison.name')
    .orderBy('volunteer.sortName')
    .orderBy('permit.askedOn', 'desc')
    .limit(most)
    .execute()

/** With what only colleagues read: why a prison refused, and a note. */
export const listFullPermits = (tx: Tx, filter: Omit<PermitFilter, 'standing'> & { id?: string }) =>
  permits(tx)
    .select(['permit.refusalReason', 'permit.note'])
    .$if(filter.id !== undefined, (query) => query.where('permit.id', '=', filter.id!))
    .$if(filter.volunteerId !== undefined, (query) =>
      query.where('permit.volunteerId', '=', filter.volunteerId!),
    )
    .$if(filter.prisonId !== undefined, (query) => query.where('permit.prisonId', '=', filter.prisonId!))
    .orderBy('prison.name')
    .orderBy('volunteer.sortName')
    .orderBy('permit.askedOn', 'desc')
    .limit(most)
    .execute()

export type PermitRow = Awaited<ReturnType<typeof listFullPermits>>[number]

export const requirePermit = async (tx: Tx, id: string): Promise<PermitRow> =>
  (await listFullPermits(tx, { id }))[0] ?? notFound()

type Asked = { volunteerId: string; prisonId: string; askedOn: string; note: string | null }

export async function insertPermit(tx: Tx, asked: Asked): Promise<string> {
  const { id } = await tx.insertInto('permits').values(asked).returning('id').executeTakeFirstOrThrow()
  return id
}
