import { sql } from 'kysely'
import { isAddressProtected } from '#domains/restrictions/server/index.ts'
import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { format } from '#platform/texts/text.ts'
import { nameIn } from '../../model/day.ts'
import { isExpected, isInvitedTo, obstaclesToInviting } from '../../model/gatherings/gathering-rules.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import '../events.ts'
import { refuseClashes } from './clashes.ts'
import { holdList, requireGathering } from './gathering-store.ts'
import { type FoundGuest, listGuests, listParties } from './guest-store.ts'
import { invitationTo, isWrittenTo, senderOf } from './letter.ts'

type FileAboutPeople = FileAnswer & { people: (string | null)[] }

/** The list is checked again at this moment: two may be kept apart since they were put on it. */
const sendInvitations = handle(gatheringsApi.invite, {
  permission: 'events:write',
  concerns: () => null,
  async run(context, { id }) {
    const { tx, now, today, tell } = context
    const gathering = await requireGathering(tx, id)
    await holdList(tx, id)
    const guests = await listGuests(tx, id, today.toString())
    refuseIfAny(obstaclesToInviting(gathering, guests, today.toString()))
    await refuseClashes(context, gathering, await listParties(tx, id))
    await tx
      .updateTable('gatheringGuests')
      .set((set) => ({ state: 'invited', invitedAt: now.toString(), version: set('version', '+', 1) }))
      .where('gatheringId', '=', id)
      .where('state', '=', 'listed')
      .execute()
    for (const guest of guests.filter(({ state, kind }) => state === 'listed' && kind !== 'child'))
      tell('activities.guest-invited', { guestId: guest.id })
    return requireGathering(tx, id)
  },
  again: ({ tx }, { id }) => requireGathering(tx, id),
})

/** Where a letter can be sent, for those whose record the reader may see and whose address is not protected. */
async function addressesOf(
  { tx, today }: Context,
  guests: readonly FoundGuest[],
): Promise<Map<string, string[]>> {
  const parties = guests.map(({ party }) => party)
  const hidden = await isAddressProtected(tx, { parties, day: today.toString() })
  const ids = parties.map(({ id }) => id).filter((id) => !hidden.has(id))
  const { rows } = await sql<{ id: string; address: string }>`
    select p.id, case when p.prison is null then p.contact ->> 'address' else concat_ws(', ', p.prison, p.wing) end as address
      from people p where p.id = any (${ids}::uuid[])
    union all select m.id, m.address from family_members m where m.id = any (${ids}::uuid[]) and not m.address_protected`.execute(
    tx,
  )
  return new Map(rows.filter(({ address }) => address).map(({ id, address }) => [id, address.split('\n')]))
}

const printLetters = handle(gatheringsApi.letters, {
  permission: 'events:read',
  concerns: (_input, file) => (file as FileAboutPeople | undefined)?.people ?? [],
  async run(context, { id, guestId }): Promise<FileAboutPeople> {
    const { tx, today, actor } = context
    const gathering = await requireGathering(tx, id)
    const guests = await listGuests(tx, id, today.toString())
    const written = guests.filter(
      (guest) => isWrittenTo(guest) && (guestId === undefined || guest.id === guestId),
    )
    if (guestId !== undefined && !guests.some((guest) => guest.id === guestId)) notFound()
    if (written.length === 0) refuse(isInvitedTo(gathering.kind) ? 'invite-first' : 'nobody-to-invite')
    const sender = await senderOf(tx, gathering, today.toString())
    const addresses = await addressesOf(context, written)
    const expected = guests.filter(isExpected)
    const letters = written.map((guest) =>
      invitationTo({ ...guest, address: addresses.get(guest.party.id) ?? [] }, expected, sender),
    )
    const { language } = actor
    const about = format(language, 'activities.letter.about', { name: nameIn(gathering.names, language) })
    const bytes = await makePdf('letters', { about, language, letters })
    const people = written.map(({ personId }) => personId)
    return { name: `${format(language, 'activities.letter.file')}.pdf`, bytes, people }
  },
})

export const invitationHandlers = [sendInvitations, printLetters]
