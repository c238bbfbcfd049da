import type { Tx } from '#platform/operations/tx.ts'
import type { Attention } from '../../model/care-attention.ts'
import { talkDueBy } from '../../model/care-talk-rules.ts'
import { keyOfRole, statesOfRoles } from '../requirement-store.ts'
import { contactConcerns } from './contact-sources.ts'
import { type Cared, type CareState, careStates } from './looked-after.ts'

/** A talk is spoken of this long before it is due, so that it can be planned in peace. */
const daysAhead = 7

export type CaredFor = { attention: Attention[]; nextTalk: string | null }

/** For each volunteer, everything that wants attention today. */
export async function attentionOf(
  tx: Tx,
  volunteers: Cared[],
  today: Temporal.PlainDate,
): Promise<Map<string, CaredFor>> {
  if (volunteers.length === 0) return new Map()
  const day = today.toString()
  const ids = volunteers.map(({ id }) => id)
  const states = await careStates(tx, volunteers, day)
  const contacts = Map.groupBy(await contactConcerns(tx, ids, day), ({ volunteerId }) => volunteerId)
  const expiring = await expiringOf(tx, volunteers, day)
  const soon = today.add({ days: daysAhead }).toString()
  return new Map(
    volunteers.map(({ id }) => {
      const state = states.get(id)!
      const attention: Attention[] = []
      for (const { kind, days, count } of contacts.get(id) ?? []) attention.push({ kind, days, count })
      if (state.heavySince !== null && isUnanswered(state))
        attention.push({ kind: 'strained', since: state.heavySince })
      const talk = talkDueBy(state.due, soon)
      // A talk that is planned in time wants nothing more.
      const isPlanned = state.plannedOn !== null && talk !== null && state.plannedOn >= day
      if (talk !== null && !isPlanned && talk.kind !== 'heavy')
        attention.push({ kind: 'talk', talk, plannedOn: state.plannedOn })
      const lapses = expiring.get(id)
      if (lapses) attention.push({ kind: 'expiring', ...lapses })
      return [id, { attention, nextTalk: state.plannedOn }]
    }),
  )
}

/** Heavy meetings want attention until somebody has talked about them. */
const isUnanswered = ({ due }: CareState) => due.some(({ kind }) => kind === 'heavy')

type Lapse = { count: number; first: string }

/** Requirements that lapse soon or have lapsed, by volunteer. */
async function expiringOf(tx: Tx, volunteers: Cared[], today: string): Promise<Map<string, Lapse>> {
  const unitOf = new Map(volunteers.map(({ id, unitId }) => [id, unitId]))
  const roles = await tx
    .selectFrom('volunteerRoles')
    .select(['volunteerId', 'kindId', 'approvedOn'])
    .where('volunteerId', 'in', [...unitOf.keys()])
    .where('state', 'in', ['approved', 'paused'])
    .execute()
  const asked = roles.map((role) => ({ ...role, unitId: unitOf.get(role.volunteerId)! }))
  const states = await statesOfRoles(tx, asked, today)
  const found = new Map<string, Map<string, string>>()
  for (const { volunteerId, kindId } of asked)
    for (const { requirement, state, until } of states.get(keyOfRole(volunteerId, kindId)) ?? []) {
      if ((state !== 'expiring' && state !== 'expired') || until === null) continue
      // Asked by two kinds, a certificate is still one.
      const own = found.get(volunteerId) ?? new Map<string, string>()
      found.set(volunteerId, own.set(requirement, until))
    }
  return new Map(
    [...found].map(([id, own]) => [id, { count: own.size, first: [...own.values()].toSorted()[0]! }]),
  )
}
