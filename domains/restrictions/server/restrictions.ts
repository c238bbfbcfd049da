import { requirePerson, requirePersonForWriting } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { refuseIfAny, requireVersion } from '#platform/problem.ts'
import { obstaclesToEnd, obstaclesToRestriction } from '../model/restriction-rules.ts'
import { restrictionsApi } from '../model/restrictions-api.ts'
import {
  insertRestriction,
  listRestrictions,
  requireRestriction,
  setRestrictionEnds,
} from './restriction-store.ts'

export const listTheRestrictions = handle(restrictionsApi.list, {
  permission: 'restrictions:read',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId }) {
    await requirePerson(tx, personId)
    return listRestrictions(tx, personId)
  },
})

export const addRestriction = handle(restrictionsApi.add, {
  permission: 'restrictions:write',
  concerns: ({ personId, otherKind, otherId }) => [personId, otherKind === 'participant' ? otherId : null],
  async run({ tx, now }, said) {
    await requirePersonForWriting(tx, said.personId)
    const others = await listRestrictions(tx, said.personId)
    refuseIfAny(obstaclesToRestriction(said, { others }))
    const other = said.otherKind === 'participant' ? await requirePerson(tx, said.otherId!) : null
    return insertRestriction(tx, { ...said, otherName: other?.displayName ?? said.otherName }, now.toString())
  },
  again: ({ tx }, _input, id) => requireRestriction(tx, id),
})

export const endRestriction = handle(restrictionsApi.end, {
  permission: 'restrictions:write',
  concerns: (_input, restriction) => restriction?.personId ?? null,
  async run({ tx, actor, now }, { id, version, ends, why }) {
    const restriction = await requireRestriction(tx, id)
    requireVersion(restriction, version)
    refuseIfAny(obstaclesToEnd(restriction, { ends }))
    const ended = { endedAt: now.toString(), endedBy: actor.userId, endedWhy: why }
    await setRestrictionEnds(tx, { id, version, ends, ...ended })
    return requireRestriction(tx, id)
  },
  again: ({ tx }, _input, id) => requireRestriction(tx, id),
})
