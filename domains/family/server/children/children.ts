import { obstacleToUnit } from '#domains/organisation/server/index.ts'
import { recordsOf, requirePerson, requirePersonForWriting } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { obstaclesToAdmission, obstaclesToChild } from '../../model/children/child-rules.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { concernedBy, listChildRows, listOwnUnits, readChild, requireOpenChild } from './child-store.ts'

const listChildren = handle(childrenApi.list, {
  permission: 'children:read',
  concerns: (_input, list) => list?.children.map(({ id }) => id) ?? [],
  async run({ tx, today }, { view = 'open' }) {
    const found = await tx
      .selectFrom('children')
      .select('id')
      .where('closedOn', view === 'open' ? 'is' : 'is not', null)
      .execute()
    const ids = found.map(({ id }) => id)
    return {
      children: await listChildRows(tx, { ids, today }),
      units: await listOwnUnits(tx),
      today: today.toString(),
    }
  },
})

const showChild = handle(childrenApi.show, {
  permission: 'children:read',
  concerns: (_input, file) => concernedBy(file),
  run: ({ tx, today }, { id }) => readChild(tx, id, today),
})

const openFile = handle(childrenApi.open, {
  permission: 'children:write',
  concerns: (_input, file) => concernedBy(file),
  async run({ tx, today }, child) {
    const units = await listOwnUnits(tx)
    if (!units.some(({ id }) => id === child.unitId)) notFound()
    refuseIfAny([
      ...(await obstacleToUnit(tx, child.unitId, 'unitId')),
      ...obstaclesToChild(child, { today: today.toString() }),
    ])
    const { id } = await tx.insertInto('children').values(child).returning('id').executeTakeFirstOrThrow()
    return readChild(tx, id, today)
  },
  again: ({ tx, today }, _input, id) => readChild(tx, id, today),
})

const changeChild = handle(childrenApi.change, {
  permission: 'children:write',
  concerns: (_input, file) => concernedBy(file),
  async run({ tx, today }, change) {
    await requireOpenChild(tx, change.id)
    refuseIfAny(obstaclesToChild(change, { today: today.toString() }))
    await setVersioned(tx, 'children', change)
    return readChild(tx, change.id, today)
  },
  again: ({ tx, today }, _input, id) => readChild(tx, id, today),
})

/** From that day the time of keeping is counted. What is still planned is cancelled first. */
const closeFile = handle(childrenApi.close, {
  permission: 'children:write',
  concerns: (_input, file) => concernedBy(file),
  async run({ tx, today }, { id, version, closedOn, closedBecause }) {
    await requireOpenChild(tx, id)
    if (closedOn > today.toString()) refuse({ code: 'child-day-ahead', field: 'closedOn' })
    const stays = tx.selectFrom('stays').select('id').where('childId', '=', id).where('state', '=', 'planned')
    if (await stays.executeTakeFirst()) refuse('child-stays-ahead')
    await setVersioned(tx, 'children', { id, version, closedOn, closedBecause })
    return readChild(tx, id, today)
  },
  again: ({ tx, today }, _input, id) => readChild(tx, id, today),
})

const listOfPerson = handle(childrenApi.ofPerson, {
  permission: 'children:read',
  concerns: ({ personId }, found) => [personId, ...(found?.children.map(({ id }) => id) ?? [])],
  async run({ tx, today }, { personId }) {
    await requirePerson(tx, personId)
    const records = await recordsOf(tx, personId)
    const found = await tx
      .selectFrom('childAdults')
      .select('childId')
      .distinct()
      .where('personId', 'in', records)
      .execute()
    const admissions = await tx
      .selectFrom('admissionChildren')
      .selectAll()
      .where('personId', 'in', records)
      .orderBy('admittedOn', 'desc')
      .orderBy('id', 'desc')
      .execute()
    return {
      children: await listChildRows(tx, { ids: found.map(({ childId }) => childId), today }),
      admissions,
    }
  },
})

const recordAdmission = handle(childrenApi.recordAdmission, {
  permission: 'children:write',
  concerns: ({ personId }) => personId,
  async run({ tx, today }, said) {
    await requirePersonForWriting(tx, said.personId)
    refuseIfAny(obstaclesToAdmission(said, { today: today.toString() }))
    return tx.insertInto('admissionChildren').values(said).returningAll().executeTakeFirstOrThrow()
  },
  again: async ({ tx }, _input, id) =>
    (await tx.selectFrom('admissionChildren').selectAll().where('id', '=', id).executeTakeFirst()) ??
    notFound(),
})

export const childHandlers = [
  listChildren,
  showChild,
  openFile,
  changeChild,
  closeFile,
  listOfPerson,
  recordAdmission,
]
