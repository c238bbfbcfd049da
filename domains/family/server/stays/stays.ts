import { requirePrison } from '#domains/partners/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { groupOf } from '../../model/stays/stay.ts'
import { staysApi } from '../../model/stays/stays-api.ts'
import { listOwnUnits, requireChild } from '../children/child-store.ts'
import {
  aboutStay,
  listPlaces,
  listStays,
  listStaysOfChild,
  readStay,
  requirePlace,
  requireStay,
  stayRowOf,
} from './stay-store.ts'

const onStay = {
  permission: 'children:write',
  concerns: aboutStay,
  again: ({ tx, today }: Context, _input: unknown, id: string) => readStay(tx, id, today),
} as const

const listThePlaces = handle(staysApi.places, {
  permission: 'children:read',
  concerns: () => null,
  run: async ({ tx }, { group }) => ({
    places: await listPlaces(tx, group),
    units: await listOwnUnits(tx),
    prisons: await tx.selectFrom('prisons').select(['id', 'name']).orderBy('name').execute(),
  }),
})

const addPlace = handle(staysApi.addPlace, {
  permission: 'children:write',
  concerns: () => null,
  async run({ tx }, place) {
    if (!(await listOwnUnits(tx)).some(({ id }) => id === place.unitId)) notFound()
    if (place.prisonId !== null) await requirePrison(tx, place.prisonId)
    const { id } = await tx.insertInto('stayPlaces').values(place).returning('id').executeTakeFirstOrThrow()
    return requirePlace(tx, id)
  },
  again: ({ tx }, _input, id) => requirePlace(tx, id),
})

const changePlace = handle(staysApi.changePlace, {
  permission: 'children:write',
  concerns: () => null,
  async run({ tx }, change) {
    const place = await requirePlace(tx, change.id)
    if (groupOf(change.kind) !== place.group) refuse({ code: 'stay-group-stays', field: 'kind' })
    if (change.prisonId !== null) await requirePrison(tx, change.prisonId)
    const ahead = tx
      .selectFrom('stays')
      .select('id')
      .where('placeId', '=', change.id)
      .where('state', '=', 'planned')
    if (change.door !== place.door && (await ahead.executeTakeFirst()))
      refuse({ code: 'stay-door-in-use', field: 'door' })
    await setVersioned(tx, 'stayPlaces', change)
    return requirePlace(tx, change.id)
  },
  again: ({ tx }, _input, id) => requirePlace(tx, id),
})

const showCalendar = handle(staysApi.calendar, {
  permission: 'children:read',
  concerns: (_input, found) => found?.stays.flatMap(({ childId }) => childId ?? []) ?? [],
  async run({ tx, today }, { group, from, until }) {
    const there = await listStays(tx, { group, from, until })
    return {
      places: await listPlaces(tx, group),
      stays: there.map((one) => stayRowOf(one, today.toString())),
      today: today.toString(),
    }
  },
})

const listOfChild = handle(staysApi.ofChild, {
  permission: 'children:read',
  concerns: ({ childId }) => childId,
  async run({ tx, today }, { childId }) {
    await requireChild(tx, childId)
    return (await listStaysOfChild(tx, childId)).map((one) => stayRowOf(one, today.toString()))
  },
})

const showStay = handle(staysApi.show, {
  permission: 'children:read',
  concerns: aboutStay,
  run: ({ tx, today }, { id }) => readStay(tx, id, today),
})

async function requirePlanned({ tx }: Context, id: string) {
  const stay = await requireStay(tx, id)
  if (stay.state !== 'planned') refuse('stay-over')
  return stay
}

const changeStay = handle(staysApi.change, {
  ...onStay,
  async run(context, { programme, ...change }) {
    const { tx, today } = context
    const stay = await requirePlanned(context, change.id)
    const { supervised } = await readStay(tx, stay.id, today)
    if (supervised && !change.supervised) refuse({ code: 'stay-must-be-supervised', field: 'supervised' })
    if (change.supervised && change.supervisor === null)
      refuse({ code: 'stay-supervisor-missing', field: 'supervisor' })
    await setVersioned(tx, 'stays', { ...change, programme: JSON.stringify(programme) })
    return readStay(tx, change.id, today)
  },
})

const cancelStay = handle(staysApi.cancel, {
  ...onStay,
  async run(context, { id, version, cancelledBy, cancelWords }) {
    await requirePlanned(context, id)
    await setVersioned(context.tx, 'stays', { id, version, state: 'cancelled', cancelledBy, cancelWords })
    return readStay(context.tx, id, context.today)
  },
})

/** How it went. What took place is contact of the child with the grown-up, and counts as such. */
const reportStay = handle(staysApi.report, {
  ...onStay,
  async run(context, { id, version, ...said }) {
    const { tx, actor, today } = context
    const { arrivesOn, childId, adultId, kind } = await requirePlanned(context, id)
    if (arrivesOn > today.toString()) refuse('child-contact-not-yet')
    const reported = { reportedOn: today.toString(), reportedBy: actor.userId }
    await setVersioned(tx, 'stays', { id, version, state: 'held', ...said, ...reported })
    if (childId !== null && adultId !== null && kind !== null)
      await tx
        .insertInto('childContacts')
        .values({ childId, adultId, kind, state: 'held', day: arrivesOn, words: null })
        .execute()
    return readStay(tx, id, today)
  },
})

const tellIncident = handle(staysApi.incident, {
  ...onStay,
  async run({ tx, today }, incident) {
    await requireStay(tx, incident.stayId)
    if (incident.happenedOn > today.toString()) refuse({ code: 'child-day-ahead', field: 'happenedOn' })
    await tx.insertInto('stayIncidents').values(incident).execute()
    return readStay(tx, incident.stayId, today)
  },
})

export const stayHandlers = [
  listThePlaces,
  addPlace,
  changePlace,
  showCalendar,
  listOfChild,
  showStay,
  changeStay,
  cancelStay,
  reportStay,
  tellIncident,
]
