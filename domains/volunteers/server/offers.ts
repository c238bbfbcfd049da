import type { Selectable } from 'kysely'
import { recordRefusal } from '#domains/refusals/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tables, Tx } from '#platform/operations/tx.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { networkKind } from '../model/kind.ts'
import type { ReceivedOffer } from '../model/offer.ts'
import { offersApi } from '../model/offers-api.ts'
import { obstaclesToOwnFile } from '../model/own-file.ts'
import { beginAsVolunteer } from './details.ts'
import { requireKind } from './kind-store.ts'
import { ownIdentity } from './own-identity.ts'
import { findRole, setRole } from './role-store.ts'
import { requireVolunteer, type VolunteerRecord } from './volunteer-store.ts'

type OfferRecord = Selectable<Tables['volunteerOffers']>

const listOffers = handle(offersApi.list, {
  permission: 'volunteers:write',
  concerns: () => null,
  async run({ tx }, { answered = false }): Promise<ReceivedOffer[]> {
    const offers = await tx
      .selectFrom('volunteerOffers as o')
      .innerJoin('units as u', 'u.id', 'o.unitId')
      .select(['o.id', 'o.unitId', 'o.givenName', 'o.familyName', 'o.email', 'o.phone', 'o.language'])
      .select(['o.birthYear', 'o.kinds', 'o.message', 'o.offeredOn', 'o.state', 'o.reason', 'o.lookAgainOn'])
      .select(['o.apart', 'o.times'])
      .select('u.name as unit')
      .where('o.repeatOf', 'is', null)
      .where('o.state', 'in', answered ? ['invited', 'refused'] : ['open', 'later'])
      .orderBy('o.offeredAt', answered ? 'desc' : 'asc')
      .limit(500)
      .execute()
    const again = await listAgain(
      tx,
      offers.filter(({ times }) => times > 1).map(({ id }) => id),
    )
    const emails = offers.flatMap(({ email }) => email ?? [])
    const known = emails.length === 0 ? [] : await volunteersWith(tx, emails)
    return offers.map((offer) => {
      const same = known.find(({ email, unitId }) => email === offer.email && unitId === offer.unitId)
      return {
        ...offer,
        again: again.get(offer.id) ?? [],
        known: same ? { id: same.id, name: same.name } : null,
      }
    })
  },
})

/** What came again from an address that waits, the earliest first. */
async function listAgain(tx: Tx, ids: string[]): Promise<Map<string, ReceivedOffer['again']>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('volunteerOffers')
    .select(['repeatOf', 'offeredOn', 'givenName', 'familyName', 'phone', 'message'])
    .where('repeatOf', 'in', ids)
    .orderBy('offeredAt')
    .orderBy('id')
    .execute()
  const byFirst = Map.groupBy(rows, ({ repeatOf }) => repeatOf!)
  return new Map(
    [...byFirst].map(([id, group]) => [
      id,
      group.map(({ repeatOf: _first, givenName, familyName, ...one }) => ({
        ...one,
        name: [givenName, familyName].filter(Boolean).join(' '),
      })),
    ]),
  )
}

const sortOffersApart = handle(offersApi.sortApart, {
  permission: 'volunteers:write',
  concerns: () => null,
  async run({ tx }, { ids, are }) {
    if (are === 'people')
      await tx
        .updateTable('volunteerOffers')
        .set({ apart: false })
        .where('id', 'in', ids)
        .where('apart', '=', true)
        .execute()
    else await tx.deleteFrom('volunteerOffers').where('id', 'in', ids).where('apart', '=', true).execute()
    return null
  },
})

const volunteersWith = (tx: Tx, emails: string[]) =>
  tx
    .selectFrom('volunteers')
    .select(['id', 'displayName as name', 'email', 'unitId'])
    .where('email', 'in', emails)
    .execute()

/** Held, so that two colleagues do not answer the same offer. */
async function requireUnanswered(tx: Tx, id: string): Promise<OfferRecord> {
  const offer = await tx
    .selectFrom('volunteerOffers')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!offer) return notFound()
  if (offer.state !== 'open' && offer.state !== 'later') refuse('offer-answered')
  return offer
}

type Answer = Partial<Pick<OfferRecord, 'reason' | 'lookAgainOn' | 'volunteerId'>>

const answer = ({ tx, actor, now }: Context, id: string, state: OfferRecord['state'], more: Answer) =>
  tx
    .updateTable('volunteerOffers')
    .set({ state, answeredAt: now.toString(), answeredBy: actor.userId, ...more })
    .where('id', '=', id)
    .execute()

const inviteToInterview = handle(offersApi.invite, {
  permission: 'volunteers:write',
  concerns: (_input, output) => output?.id ?? null,
  async run(context, { id }) {
    const offer = await requireUnanswered(context.tx, id)
    context.changed(['state'])
    refuseIfAny(obstaclesToOwnFile(offer, await ownIdentity(context), false))
    const volunteer = await volunteerFor(context, offer)
    await answer(context, id, 'invited', { volunteerId: volunteer.id })
    return { id: volunteer.id }
  },
  again: async ({ tx }, _input, id) => ({ id: (await requireVolunteer(tx, id)).id }),
})

/** The volunteer whom this offer is from: somebody known under the same address, else a new one. */
async function volunteerFor(context: Context, offer: OfferRecord): Promise<VolunteerRecord> {
  const { tx, actor, today, now } = context
  const { unitId, givenName, familyName, birthYear, email, phone, language, offeredOn } = offer
  const open = await openKinds(tx, offer.kinds, today.toString())
  const kinds = open.length > 0 ? open : [networkKind]
  const [same] =
    email === null ? [] : (await volunteersWith(tx, [email])).filter((one) => one.unitId === unitId)
  if (!same) {
    const details = { givenName, familyName, birthYear, email, phone, language }
    return beginAsVolunteer(
      context,
      { ...details, sex: 'not-asked', mostMatches: 1 },
      { unitId, appliedOn: offeredOn, kinds, offerId: offer.id },
    )
  }
  const volunteer = await requireVolunteer(tx, same.id)
  for (const kindId of kinds) {
    const role = await findRole(tx, volunteer.id, kindId)
    if (role && role.state !== 'ended' && role.state !== 'refused') continue
    const doing = { actor, today: today.toString(), now: now.toString() }
    await setRole(tx, volunteer, { kindId, state: 'wanted' }, doing)
  }
  return volunteer
}

async function openKinds(tx: Tx, ids: readonly string[], today: string): Promise<string[]> {
  const kinds = await Promise.all(ids.map((id) => requireKind(tx, id)))
  return kinds.filter(({ retiredOn }) => retiredOn === null || retiredOn > today).map(({ id }) => id)
}

const keepOffer = handle(offersApi.keep, {
  permission: 'volunteers:write',
  concerns: () => null,
  async run(context, { id, lookAgainOn }) {
    await requireUnanswered(context.tx, id)
    if (lookAgainOn <= context.today.toString()) refuse({ code: 'look-again-in-past', field: 'lookAgainOn' })
    await answer(context, id, 'later', { lookAgainOn })
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

/** A "no" is on record, with its reason, even to somebody of whom we know a name only. */
const refuseOffer = handle(offersApi.refuse, {
  permission: 'volunteers:write',
  concerns: () => null,
  async run(context, { id, reason, words }) {
    const { tx, actor, now } = context
    const { unitId } = await requireUnanswered(tx, id)
    await answer(context, id, 'refused', { reason })
    await recordRefusal(tx, {
      ...{
        personId: null,
        unitId,
        deciderKind: 'centre',
        deciderId: actor.userId,
        decidedAt: now.toString(),
      },
      ...{ source: 'offer', sourceId: id, reason, words },
      basis: reason === 'requirement-missing' ? 'rule' : 'judgement',
    })
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

export const offerHandlers = [listOffers, sortOffersApart, inviteToInterview, keepOffer, refuseOffer]
