import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, type Reason } from '#platform/problem.ts'
import type { Service, ServiceGiven } from '../model/service.ts'
import './tables.ts'

export const listServices = (tx: Tx): Promise<Service[]> =>
  tx.selectFrom('services').selectAll().orderBy('retiredOn').orderBy('id').execute() as Promise<Service[]>

export async function requireService(tx: Tx, id: string): Promise<Service> {
  const found = await tx.selectFrom('services').selectAll().where('id', '=', id).executeTakeFirst()
  return (found as Service | undefined) ?? notFound()
}

/** What somebody is and was accepted to, what lasts first. */
export async function listServicesOf(tx: Tx, personIds: readonly string[]): Promise<ServiceGiven[]> {
  const { rows } = await sql<ServiceGiven>`select g.id, g.version, g.service_id, s.names, g.begins, g.ends
    from services_given g join services s on s.id = g.service_id where g.person_id = any (${personIds}::uuid[])
    order by g.ends is not null, g.begins desc, s.slug`.execute(tx)
  return rows
}

/** Why somebody of this unit cannot be accepted to these. */
export async function obstaclesToServices(tx: Tx, ids: readonly string[], unitId: string): Promise<Reason[]> {
  const services = await listServices(tx)
  const open = services.filter(
    (service) => service.retiredOn === null && (service.unitId === null || service.unitId === unitId),
  )
  return ids.every((id) => open.some((service) => service.id === id))
    ? []
    : [{ code: 'service-not-offered', field: 'services' }]
}

/** Given from a day on; what somebody has already goes on as it began. */
export async function giveServices(
  tx: Tx,
  given: { personId: string; referralId: string; begins: string; services: readonly string[] },
): Promise<void> {
  const { services, ...rest } = given
  await tx
    .insertInto('servicesGiven')
    .values([...new Set(services)].map((serviceId) => ({ ...rest, serviceId })))
    .onConflict((conflict) =>
      conflict.columns(['personId', 'serviceId']).where('ends', 'is', null).doNothing(),
    )
    .execute()
}
