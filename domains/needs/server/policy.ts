import { randomUUIDv7 } from 'node:crypto'
import { obstacleToUnit } from '#domains/organisation/server/index.ts'
import { type Actor, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { type Reason, refuseIfAny } from '#platform/problem.ts'
import { isBuiltIn } from '../model/life-area.ts'
import { needsApi } from '../model/needs-api.ts'
import { needsPolicyApi } from '../model/policy-api.ts'
import { listAreas, listLibrary, requireArea, requireLibraryNeed } from './house-store.ts'

const ofTheHouse = { permission: 'needs:policy', concerns: () => null } as const

const listTheAreas = handle(needsApi.areas, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx }) => listAreas(tx),
})

const listTheLibrary = handle(needsApi.library, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx }) => listLibrary(tx),
})

/** A manager decides for the units they lead, an administrator for the whole organisation. */
export function obstaclesToDeciding({ roles }: Actor, unitId: string | null): Reason[] {
  const decides = roles.some(
    (held) => held.role === 'administrator' || (held.role === 'manager' && held.unitId === unitId),
  )
  return decides ? [] : [{ code: 'not-your-unit', field: 'unitId' }]
}

/** The words of the house stay as they are: what a person answered once stands on them. */
const obstaclesToWording = (thing: { id: string }): Reason[] =>
  isBuiltIn(thing) ? [{ code: 'words-of-the-house' }] : []

const addArea = handle(needsPolicyApi.addArea, {
  ...ofTheHouse,
  async run({ tx, actor }, { names, anchors, ...area }) {
    refuseIfAny(obstaclesToDeciding(actor, area.unitId))
    refuseIfAny(await obstacleToUnit(tx, area.unitId, 'unitId'))
    const id = randomUUIDv7()
    return tx
      .insertInto('lifeAreas')
      .values({
        ...area,
        ...{ id, slug: `own-${id.replaceAll('-', '').slice(-16)}`, names: JSON.stringify(names) },
        anchors: anchors && JSON.stringify(anchors),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
  },
  again: ({ tx }, _input, id) => requireArea(tx, id),
})

const changeArea = handle(needsPolicyApi.changeArea, {
  ...ofTheHouse,
  async run({ tx, actor }, { id, version, names, anchors }) {
    const area = await requireArea(tx, id)
    refuseIfAny([...obstaclesToDeciding(actor, area.unitId), ...obstaclesToWording(area)])
    const written = { names: JSON.stringify(names), anchors: anchors && JSON.stringify(anchors) }
    return setVersioned(tx, 'lifeAreas', { id, version, ...written })
  },
  again: ({ tx }, { id }) => requireArea(tx, id),
})

const useArea = handle(needsPolicyApi.useArea, {
  ...ofTheHouse,
  async run({ tx, actor, today }, { id, version, isUsed }) {
    refuseIfAny(obstaclesToDeciding(actor, (await requireArea(tx, id)).unitId))
    return setVersioned(tx, 'lifeAreas', { id, version, retiredOn: isUsed ? null : today.toString() })
  },
  again: ({ tx }, { id }) => requireArea(tx, id),
})

const addLibraryNeed = handle(needsPolicyApi.addLibraryNeed, {
  ...ofTheHouse,
  async run({ tx, actor }, { names, ...need }) {
    const area = await requireArea(tx, need.areaId)
    refuseIfAny(obstaclesToDeciding(actor, need.unitId))
    refuseIfAny(await obstacleToUnit(tx, need.unitId, 'unitId'))
    if (area.unitId !== null && area.unitId !== need.unitId)
      refuseIfAny([{ code: 'area-of-other-unit', field: 'areaId' }])
    return tx
      .insertInto('needLibrary')
      .values({ ...need, names: JSON.stringify(names) })
      .returningAll()
      .executeTakeFirstOrThrow()
  },
  again: ({ tx }, _input, id) => requireLibraryNeed(tx, id),
})

const changeLibraryNeed = handle(needsPolicyApi.changeLibraryNeed, {
  ...ofTheHouse,
  async run({ tx, actor }, { id, version, names }) {
    const need = await requireLibraryNeed(tx, id)
    refuseIfAny([...obstaclesToDeciding(actor, need.unitId), ...obstaclesToWording(need)])
    return setVersioned(tx, 'needLibrary', { id, version, names: JSON.stringify(names) })
  },
  again: ({ tx }, { id }) => requireLibraryNeed(tx, id),
})

const useLibraryNeed = handle(needsPolicyApi.useLibraryNeed, {
  ...ofTheHouse,
  async run({ tx, actor, today }, { id, version, isUsed }) {
    refuseIfAny(obstaclesToDeciding(actor, (await requireLibraryNeed(tx, id)).unitId))
    return setVersioned(tx, 'needLibrary', { id, version, retiredOn: isUsed ? null : today.toString() })
  },
  again: ({ tx }, { id }) => requireLibraryNeed(tx, id),
})

export const policyHandlers = [
  ...[listTheAreas, listTheLibrary],
  ...[addArea, changeArea, useArea, addLibraryNeed, changeLibraryNeed, useLibraryNeed],
]
