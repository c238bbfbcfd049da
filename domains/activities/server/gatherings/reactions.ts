import { sql } from 'kysely'
import { makePdf } from '#platform/documents/make-pdf.ts'
import { react } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { nameIn } from '../../model/day.ts'
import { firstDay } from '../../model/day-rules.ts'
import '../events.ts'
import { requireGathering } from './gathering-store.ts'
import { invitationTo, senderOf } from './letter.ts'

type Reachable = {
  id: string
  gatheringId: string
  personId: string | null
  kind: 'participant' | 'relative' | 'volunteer'
  name: string
  language: Language
  email: string
}

/** Guests who can be written to. A child is not: whoever it comes with is. */
async function reachable({ tx }: SystemContext, condition: ReturnType<typeof sql>): Promise<Reachable[]> {
  const { rows } = await sql<Reachable>`select * from (
      select g.id, g.gathering_id, g.person_id, g.kind, g.name, g.language, g.state,
        coalesce(p.contact ->> 'email', m.email, v.email) as email
      from gathering_guests g left join people p on p.id = g.person_id left join family_members m on m.id = g.family_member_id
        left join volunteers v on v.id = g.volunteer_id) g
    where g.email <> '' and g.kind <> 'child' and ${condition}`.execute(tx)
  return rows
}

/** The invitation as a paper that goes with a mail; the subject names nobody and nothing. */
const writeInvitation = react({
  event: 'activities.guest-invited',
  name: 'activities.write-invitation',
  concerns: () => null,
  async run(context, { guestId }) {
    const { tx, site, today } = context
    const [to] = await reachable(context, sql`g.id = ${guestId} and g.state in ('invited', 'coming')`)
    if (!to) return
    const gathering = await requireGathering(tx, to.gatheringId)
    if (gathering.state === 'cancelled') return
    const expected = await tx
      .selectFrom('gatheringGuests as g')
      .leftJoin('gatheringGuests as w', 'w.id', 'g.comesWith')
      .select(['g.id', 'g.name', 'w.id as withId', 'w.name as withName'])
      .where('g.gatheringId', '=', to.gatheringId)
      .where('g.state', 'not in', ['off', 'declined'])
      .orderBy('g.name')
      .execute()
    const named = expected.map(({ withId, withName, ...guest }) => ({
      ...guest,
      comesWith: withId === null ? null : { id: withId, name: withName! },
    }))
    const letter = invitationTo(
      { ...to, comesWith: null, address: [] },
      named,
      await senderOf(tx, gathering, today.toString()),
    )
    const bytes = await makePdf('letter', letter)
    const { language } = to
    await site.mail({
      ...{ to: to.email, kind: 'paper', language },
      values: {
        subject: format(language, 'activities.mail.invited.subject'),
        text: format(language, 'activities.mail.invited.text', { name: to.name }),
      },
      attachments: [
        { name: `${format(language, 'activities.letter.file')}.pdf`, type: 'application/pdf', bytes },
      ],
    })
  },
})

/** Nobody shall stand before a closed door. */
const writeOfCalledOff = react({
  event: 'activities.gathering-cancelled',
  name: 'activities.write-of-called-off',
  concerns: () => null,
  async run(context, { gatheringId }) {
    const { tx, site, today } = context
    const gathering = await requireGathering(tx, gatheringId)
    const next = firstDay(gathering.days.filter(({ day }) => day >= today.toString()))
    if (next === null) return
    const told = await reachable(
      context,
      sql`g.gathering_id = ${gatheringId} and g.state in ('invited', 'coming')`,
    )
    for (const { email, language, name } of told)
      await site.mail({
        ...{ to: email, kind: 'paper', language },
        values: {
          subject: format(language, 'activities.mail.called-off.subject'),
          text: format(language, 'activities.mail.called-off.text', {
            ...{ name, what: nameIn(gathering.names, language), day: dayText(next, language, 'weekday') },
            why: gathering.cancelledBecause ?? '',
          }),
        },
      })
  },
})

export const gatheringsReactions = [writeInvitation, writeOfCalledOff]
