import { requirePart, requirePartForWriting } from '#domains/journal/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuseIfAny } from '#platform/problem.ts'
import { obstaclesToSaying } from '../model/need-rules.ts'
import { needsApi } from '../model/needs-api.ts'
import { requireAreaToWriteIn } from './area-to-write.ts'
import { requireArea } from './house-store.ts'
import { requireDistance, requireStrength } from './person-store.ts'

const addStrength = handle(needsApi.addStrength, {
  permission: 'needs:write',
  concerns: ({ personId }) => personId,
  async run(context, strength) {
    const { tx, now, today } = context
    const { personId, areaId } = strength
    const { mayWrite } = await requirePartForWriting(tx, personId)
    const facts =
      areaId === null
        ? { today: today.toString(), mayWrite: mayWrite.includes('help') }
        : (await requireAreaToWriteIn(context, personId, areaId)).facts
    refuseIfAny(obstaclesToSaying(strength, facts))
    const { id } = await tx
      .insertInto('strengths')
      .values({ ...strength, recordedAt: now.toString() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireStrength(tx, id)
  },
  again: ({ tx }, _input, id) => requireStrength(tx, id),
})

const setAsideStrength = handle(needsApi.setAsideStrength, {
  permission: 'needs:write',
  concerns: (_input, strength) => strength?.personId ?? null,
  async run({ tx, today }, { id, version }) {
    const { personId, areaId } = await requireStrength(tx, id)
    const { mayWrite } = await requirePart(tx, personId)
    const compartment = areaId === null ? 'help' : (await requireArea(tx, areaId)).compartment
    refuseIfAny(
      obstaclesToSaying(
        { saidOn: today.toString() },
        { today: today.toString(), mayWrite: mayWrite.includes(compartment) },
      ),
    )
    await setVersioned(tx, 'strengths', { id, version, setAsideOn: today.toString() })
    return requireStrength(tx, id)
  },
  again: ({ tx }, { id }) => requireStrength(tx, id),
})

const sayDistance = handle(needsApi.sayDistance, {
  permission: 'needs:write',
  concerns: ({ personId }) => personId,
  async run(context, distance) {
    const { tx, now } = context
    const { facts } = await requireAreaToWriteIn(context, distance.personId, distance.areaId)
    refuseIfAny(obstaclesToSaying(distance, facts))
    const { id } = await tx
      .insertInto('distances')
      .values({ ...distance, recordedAt: now.toString() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireDistance(tx, id)
  },
  again: ({ tx }, _input, id) => requireDistance(tx, id),
})

export const strengthHandlers = [addStrength, setAsideStrength, sayDistance]
