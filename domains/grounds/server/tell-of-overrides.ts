import { sql } from 'kysely'
import { type Reaction, react } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import './events.ts'

type Told = { name: string; email: string; language: Language; unit: string }
type Sentence = 'grounds.override.mail-asked' | 'grounds.override.mail-decided'

/** Mails that name nobody: what it is about stands in Landfall, behind the sign-in. */
async function mailAbout({ tx, site }: SystemContext, overrideId: string, sentence: Sentence): Promise<void> {
  const isAsked = sentence === 'grounds.override.mail-asked'
  const { rows } = await sql<Told>`select * from told_of_override(${overrideId}, ${isAsked})`.execute(tx)
  for (const { name, email, language, unit } of rows)
    await site.mail({
      ...{ to: email, kind: 'notice', language },
      values: {
        name,
        subject: format(language, 'grounds.override.mail-subject'),
        text: format(language, sentence, { unit }),
        action: format(language, 'grounds.override.mail-action'),
        link: `${site.url}${isAsked ? '/consents/overrides' : '/'}`,
      },
    })
}

/** Whoever could answer for it hears at once that somebody asks. */
export const tellOfAsked: Reaction = react({
  event: 'grounds.override-asked',
  name: 'grounds.tell-of-override',
  concerns: ({ personId }) => personId,
  run: (context, { overrideId }) => mailAbout(context, overrideId, 'grounds.override.mail-asked'),
})

/** Whoever asked hears the answer. */
export const tellOfDecided: Reaction = react({
  event: 'grounds.override-decided',
  name: 'grounds.tell-of-answer',
  concerns: ({ personId }) => personId,
  run: (context, { overrideId }) => mailAbout(context, overrideId, 'grounds.override.mail-decided'),
})
