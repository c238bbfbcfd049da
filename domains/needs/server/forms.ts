import { isDeepStrictEqual } from 'node:util'
import { obstacleToUnit } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuseIfAny } from '#platform/problem.ts'
import type { FormPart } from '../model/form.ts'
import { obstaclesToForm } from '../model/form-rules.ts'
import { needsFormsApi } from '../model/forms-api.ts'
import { insertFormVersion, listForms, requireForm } from './form-store.ts'
import { listAreas } from './house-store.ts'
import { obstaclesToDeciding } from './policy.ts'

const listTheForms = handle(needsFormsApi.list, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx }) => listForms(tx),
})

async function obstaclesToParts(tx: Tx, parts: FormPart[], unitId: string | null) {
  const areas = (await listAreas(tx)).filter((area) => area.unitId === null || area.unitId === unitId)
  return obstaclesToForm(parts, new Map(areas.map((area) => [area.id, area])))
}

const addForm = handle(needsFormsApi.add, {
  permission: 'needs:policy',
  concerns: () => null,
  async run({ tx, actor, now, today }, { parts, names, unitId, purpose }) {
    refuseIfAny([
      ...obstaclesToDeciding(actor, unitId),
      ...(await obstacleToUnit(tx, unitId, 'unitId')),
      ...(await obstaclesToParts(tx, parts, unitId)),
    ])
    const { id } = await tx
      .insertInto('forms')
      .values({ unitId, purpose, names: JSON.stringify(names) })
      .returning('id')
      .executeTakeFirstOrThrow()
    const from = { begins: today.toString(), recordedAt: now.toString() }
    await insertFormVersion(tx, { formId: id, number: 1, parts, ...from })
    return requireForm(tx, id)
  },
  again: ({ tx }, _input, id) => requireForm(tx, id),
})

/** Other parts are a new version; whoever answered keeps the form they answered. */
const publishForm = handle(needsFormsApi.publish, {
  permission: 'needs:policy',
  concerns: () => null,
  async run({ tx, actor, now, today }, { id, version, parts, names, purpose }) {
    const form = await requireForm(tx, id)
    refuseIfAny([
      ...obstaclesToDeciding(actor, form.unitId),
      ...(await obstaclesToParts(tx, parts, form.unitId)),
    ])
    await setVersioned(tx, 'forms', { id, version, purpose, names: JSON.stringify(names) })
    if (!isDeepStrictEqual(parts, form.parts)) {
      const from = { begins: today.toString(), recordedAt: now.toString() }
      await insertFormVersion(tx, { formId: id, number: form.number + 1, parts, ...from })
    }
    return requireForm(tx, id)
  },
  again: ({ tx }, { id }) => requireForm(tx, id),
})

const useForm = handle(needsFormsApi.use, {
  permission: 'needs:policy',
  concerns: () => null,
  async run({ tx, actor, today }, { id, version, isUsed }) {
    refuseIfAny(obstaclesToDeciding(actor, (await requireForm(tx, id)).unitId))
    await setVersioned(tx, 'forms', { id, version, retiredOn: isUsed ? null : today.toString() })
    return requireForm(tx, id)
  },
  again: ({ tx }, { id }) => requireForm(tx, id),
})

export const formHandlers = [listTheForms, addForm, publishForm, useForm]
