import { react } from '#platform/events/reaction.ts'
import { format } from '#platform/texts/text.ts'

/** A card waits: the volunteer is told so by mail, without a word about anybody. Whoever has no address is asked by a colleague. */
export const tellVolunteer = react({
  event: 'matches.proposed',
  name: 'matches.tell-volunteer',
  concerns: ({ personId }) => personId,
  async run({ tx, site }, { volunteerId, proposalId }) {
    const open = await tx
      .selectFrom('matchProposals as o')
      .innerJoin('volunteers as v', 'v.id', 'o.volunteerId')
      .select(['v.givenName', 'v.email', 'v.language', 'v.userId'])
      .where('o.id', '=', proposalId)
      .where('v.id', '=', volunteerId)
      .where('o.state', '=', 'sent')
      .executeTakeFirst()
    if (!open?.email || open.userId === null) return
    const say = (key: Parameters<typeof format>[1]) => format(open.language, key)
    await site.mail({
      ...{ to: open.email, kind: 'notice', language: open.language },
      values: {
        name: open.givenName,
        subject: say('matches.mail.subject'),
        text: say('matches.mail.text'),
        action: say('matches.mail.action'),
        link: `${site.url}/field`,
      },
    })
  },
})
