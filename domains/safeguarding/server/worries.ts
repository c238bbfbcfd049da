import { requirePerson } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { refuse, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { safeguardingApi } from '../model/safeguarding-api.ts'
import type { WorryFile } from '../model/worry.ts'
import {
  byUrgency,
  obstaclesToClosing,
  obstaclesToNote,
  obstaclesToReopening,
  obstaclesToTaking,
} from '../model/worry-rules.ts'
import { raiseWorry } from './raise-worry.ts'
import {
  countWorries,
  insertWorryNote,
  keepClosing,
  listClosedWorries,
  listOpenWorries,
  listOwnWorries,
  listWorriesOf,
  requireNamedVolunteer,
  requireWorry,
  setWorry,
} from './worry-store.ts'

const raise = handle(safeguardingApi.raiseWorry, {
  permission: 'safeguarding:raise',
  concerns: ({ personId }) => personId,
  async run(context, { personId, unitId, volunteerId = null, kind, words }) {
    if (volunteerId !== null) await requireNamedVolunteer(context.tx, volunteerId)
    const ownUnits = context.actor.roles.flatMap((held) => held.unitId ?? [])
    const ofPerson = personId ? (await requirePerson(context.tx, personId)).unitId : null
    const where = ofPerson ?? unitId ?? refuse({ code: 'worry-needs-unit', field: 'unitId' })
    if (!ofPerson && !ownUnits.includes(where)) refuse({ code: 'worry-needs-unit', field: 'unitId' })
    const about = { unitId: where, personId, volunteerId }
    return { id: await raiseWorry(context, { ...about, kind, words, source: 'by-hand' }) }
  },
  // Whoever raises a worry need not be among those who read it.
  again: async (_context, _input, id) => ({ id }),
})

const raiseMine = handle(safeguardingApi.raiseMyWorry, {
  permission: 'field:write',
  concerns: () => null,
  async run(context, { unitId, kind, words }) {
    const units = context.actor.roles.flatMap((held) =>
      held.role === 'volunteer' && held.unitId ? [held.unitId] : [],
    )
    const where = units.find((own) => unitId === undefined || own === unitId)
    if (!where) refuse({ code: 'worry-needs-unit', field: 'unitId' })
    return { id: await raiseWorry(context, { unitId: where, kind, words, source: 'by-hand' }) }
  },
  again: async (_context, _input, id) => ({ id }),
})

const listWorries = handle(safeguardingApi.worries, {
  permission: 'safeguarding:write',
  concerns: (_input, output) => (output?.worries ?? []).map(({ personId }) => personId),
  async run({ tx, now, today }, { closed = false }) {
    const aYearAgo = today.subtract({ years: 1 }).toString()
    const worries = closed
      ? await listClosedWorries(tx, aYearAgo)
      : (await listOpenWorries(tx)).sort(byUrgency)
    return { worries, mine: await listOwnWorries(tx), now: now.toString() }
  },
})

const listOfPerson = handle(safeguardingApi.worriesOfPerson, {
  permission: 'safeguarding:write',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId }) {
    await requirePerson(tx, personId)
    return listWorriesOf(tx, personId)
  },
})

const concerns = (_input: unknown, worry: WorryFile | undefined) => worry?.personId ?? null

const showWorry = handle(safeguardingApi.worry, {
  permission: 'safeguarding:write',
  concerns,
  run: ({ tx }, { id }) => requireWorry(tx, id),
})

const takeWorry = handle(safeguardingApi.takeWorry, {
  permission: 'safeguarding:write',
  concerns,
  async run({ tx, actor, now }, { id, version }) {
    const worry = await requireWorry(tx, id)
    requireVersion(worry, version)
    refuseIfAny(obstaclesToTaking(worry, actor.userId))
    return setWorry(tx, { id, version, state: 'taken', takenBy: actor.userId, takenAt: now.toString() })
  },
  again: ({ tx }, _input, id) => requireWorry(tx, id),
})

const noteOnWorry = handle(safeguardingApi.noteOnWorry, {
  permission: 'safeguarding:write',
  concerns,
  async run({ tx, now }, { id, text }) {
    // What was done is only ever added: nobody's words stand in the way of anybody else's.
    const worry = await requireWorry(tx, id)
    refuseIfAny(obstaclesToNote(worry))
    await insertWorryNote(tx, { worryId: id, text, writtenAt: now.toString() })
    return requireWorry(tx, id)
  },
  again: ({ tx }, _input, id) => requireWorry(tx, id),
})

const closeWorry = handle(safeguardingApi.closeWorry, {
  permission: 'safeguarding:write',
  concerns,
  async run({ tx, actor, now }, { id, version, outcome, words }) {
    const worry = await requireWorry(tx, id)
    requireVersion(worry, version)
    refuseIfAny(obstaclesToClosing(worry))
    const closed = { closedBy: actor.userId, closedAt: now.toString(), outcome, outcomeWords: words }
    return setWorry(tx, { id, version, state: 'closed', ...closed })
  },
  again: ({ tx }, _input, id) => requireWorry(tx, id),
})

/** It was not the end: it is nobody's again, those who answer are told, and how it had been closed stays written. */
const reopenWorry = handle(safeguardingApi.reopenWorry, {
  permission: 'safeguarding:write',
  concerns,
  async run({ tx, now, tell }, { id, version, why }) {
    const worry = await requireWorry(tx, id)
    requireVersion(worry, version)
    refuseIfAny(obstaclesToReopening(worry))
    await keepClosing(tx, { id, why, reopenedAt: now.toString() })
    tell('safeguarding.worry-reopened', { worryId: id, unitId: worry.unitId })
    const nobodys = { takenBy: null, takenAt: null, closedBy: null, closedAt: null }
    return setWorry(tx, { id, version, state: 'open', ...nobodys, outcome: null, outcomeWords: null })
  },
  again: ({ tx }, _input, id) => requireWorry(tx, id),
})

const countThem = handle(safeguardingApi.countWorries, {
  permission: 'safeguarding:read',
  concerns: () => null,
  async run({ tx, now }) {
    const counts = await countWorries(tx)
    const waiting = counts.filter(({ state }) => state === 'open').map(({ oldest }) => oldest)
    return { counts, now: now.toString(), oldest: waiting.sort()[0] ?? null }
  },
})

export const worryHandlers = [
  raise,
  raiseMine,
  countThem,
  listWorries,
  listOfPerson,
  showWorry,
  takeWorry,
  noteOnWorry,
  closeWorry,
  reopenWorry,
]
