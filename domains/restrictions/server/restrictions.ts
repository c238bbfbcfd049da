import { requirePerson, requirePersonForWriting } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { refuseIfAny, requireVersion } from '#platform/problem.ts'
import type { Restriction, RestrictionTerms } from '../model/restriction.ts'
import { obstaclesToEnd, obstaclesToRestriction } from '../model/restriction-rules.ts'
import { restrictionsApi } from '../model/restrictions-api.ts'
import { listKnowers, requireParty } from './party-store.ts'
import {
  type Holder,
  insertRestriction,
  listEnding,
  listRestrictions,
  requireRestriction,
  setRestrictionEnds,
} from './restriction-store.ts'

const peopleOf = (restrictions: readonly Restriction[]) =>
  restrictions.flatMap(({ personId, otherKind, otherId }) => [
    personId,
    otherKind === 'participant' ? otherId : null,
  ])

const listTheRestrictions = handle(restrictionsApi.list, {
  permission: 'restrictions:read',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId }) {
    await requirePerson(tx, personId)
    return listRestrictions(tx, { kind: 'participant', id: personId })
  },
})

const listRestrictionsOf = handle(restrictionsApi.listOf, {
  permission: 'restrictions:read',
  concerns: (_party, list) => peopleOf(list ?? []),
  async run({ tx }, party) {
    await requireParty(tx, party)
    return listRestrictions(tx, party)
  },
})

const listTheKnowers = handle(restrictionsApi.knowers, {
  permission: 'restrictions:write',
  concerns: () => null,
  run: async ({ tx }, party) => listKnowers(tx, (await requireParty(tx, party)).unitId),
})

/** What has ended by itself stays on this list for so long, unless somebody says that it has ended. */
const weeksPast = 4

const listWhatEnds = handle(restrictionsApi.ending, {
  permission: 'restrictions:read',
  concerns: (_input, answer) => peopleOf(answer?.restrictions ?? []),
  async run({ tx, today }, { weeks = 8 }) {
    const since = today.subtract({ weeks: weeksPast }).toString()
    const until = today.add({ weeks, days: 1 }).toString()
    return { today: today.toString(), restrictions: await listEnding(tx, { since, until }) }
  },
})

async function write(tx: Tx, holder: Holder, terms: RestrictionTerms, now: Temporal.Instant) {
  const { holderKind: kind, holderId: id } = holder
  const others = await listRestrictions(tx, { kind, id })
  refuseIfAny(obstaclesToRestriction({ ...terms, holderId: id }, { others }))
  const other = terms.otherKind === 'participant' ? await requirePerson(tx, terms.otherId!) : null
  const said = { ...terms, otherName: other?.displayName ?? terms.otherName }
  return insertRestriction(tx, holder, said, now.toString())
}

const addRestriction = handle(restrictionsApi.add, {
  permission: 'restrictions:write',
  concerns: ({ personId, otherKind, otherId }) => [personId, otherKind === 'participant' ? otherId : null],
  async run({ tx, now }, { personId, ...terms }) {
    await requirePersonForWriting(tx, personId)
    const holder = { holderKind: 'participant', holderId: personId, holderName: null, unitId: null } as const
    return write(tx, holder, terms, now)
  },
  again: ({ tx }, _input, id) => requireRestriction(tx, id),
})

const addRestrictionOf = handle(restrictionsApi.addOf, {
  permission: 'restrictions:write',
  concerns: ({ holderKind, holderId, otherKind, otherId }) => [
    holderKind === 'participant' ? holderId : null,
    otherKind === 'participant' ? otherId : null,
  ],
  async run({ tx, now }, { holderKind, holderId, ...terms }) {
    const { name, unitId } = await requireParty(tx, { kind: holderKind, id: holderId })
    const holder: Holder =
      holderKind === 'participant'
        ? { holderKind, holderId, holderName: null, unitId: null }
        : { holderKind, holderId, holderName: name, unitId }
    return write(tx, holder, terms, now)
  },
  again: ({ tx }, _input, id) => requireRestriction(tx, id),
})

const endRestriction = handle(restrictionsApi.end, {
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

export const restrictionHandlers = [
  listTheRestrictions,
  listRestrictionsOf,
  listWhatEnds,
  listTheKnowers,
  addRestriction,
  addRestrictionOf,
  endRestriction,
]
