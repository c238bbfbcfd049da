import { handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { intakeApi } from '../model/intake-api.ts'
import type { Service } from '../model/service.ts'
import { listServices, requireService } from './service-store.ts'

const listTheServices = handle(intakeApi.services, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx }) => listServices(tx),
})

const addService = handle(intakeApi.addService, {
  permission: 'intake:policy',
  concerns: () => null,
  async run({ tx }, { names, ...service }) {
    const taken = (await listServices(tx)).some(
      ({ slug, unitId }) => slug === service.slug && unitId === service.unitId,
    )
    if (taken) refuse({ code: 'service-exists', field: 'slug' })
    const { id } = await tx
      .insertInto('services')
      .values({ ...service, names: JSON.stringify(names) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireService(tx, id)
  },
  again: ({ tx }, _input, id) => requireService(tx, id),
})

const changeService = handle(intakeApi.changeService, {
  permission: 'intake:policy',
  concerns: () => null,
  run: async ({ tx }, { names, ...one }) =>
    (await setVersioned(tx, 'services', { ...one, names: JSON.stringify(names) })) as Service,
  again: ({ tx }, { id }) => requireService(tx, id),
})

/** Nobody is accepted to it any more, until it is offered again; those who have it keep it. */
const retireService = handle(intakeApi.retireService, {
  permission: 'intake:policy',
  concerns: () => null,
  run: async ({ tx, today }, { retired, ...one }) =>
    (await setVersioned(tx, 'services', { ...one, retiredOn: retired ? today.toString() : null })) as Service,
  again: ({ tx }, { id }) => requireService(tx, id),
})

const endService = handle(intakeApi.endService, {
  permission: 'intake:write',
  concerns: (_input, output) => output?.personId ?? null,
  async run({ tx }, { ends, ...one }) {
    const given = await tx.selectFrom('servicesGiven').selectAll().where('id', '=', one.id).executeTakeFirst()
    if (!given) return notFound()
    if (given.ends !== null) refuse('service-ended')
    if (ends < given.begins) refuse({ code: 'service-ends-too-early', field: 'ends' })
    await setVersioned(tx, 'servicesGiven', { ...one, ends })
    return { id: one.id, personId: given.personId }
  },
  again: async ({ tx }, { id }) => {
    const given = tx.selectFrom('servicesGiven').select(['id', 'personId']).where('id', '=', id)
    return (await given.executeTakeFirst()) ?? notFound()
  },
})

export const serviceHandlers = [listTheServices, addService, changeService, retireService, endService]
