import { sql } from 'kysely'
import { type Reaction, react, type Schedule } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { waitsTooLong } from '../model/worry-rules.ts'
import './events.ts'
import './raise-worry.ts'

type Told = { userId: string; name: string; email: string; language: Language }

async function toldOf({ tx }: SystemContext, worryId: string, managersToo: boolean): Promise<Told[]> {
  const { rows } = await sql<Told>`select * from told_of_worry(${worryId}, ${managersToo})`.execute(tx)
  return rows
}

type Sentence = 'worries.mail.raised' | 'worries.mail.waits'

/** A mail that names nobody: what the worry is stands in Landfall, behind the sign-in. */
async function mailTo(
  context: SystemContext,
  told: Told,
  worry: { id: string; unit: string },
  text: Sentence,
) {
  const { language, name, email } = told
  await context.site.mail({
    to: email,
    kind: 'notice',
    language,
    values: {
      name,
      subject: format(language, 'worries.mail.subject'),
      text: format(language, text, { unit: worry.unit }),
      action: format(language, 'worries.mail.action'),
      link: `${context.site.url}/worries/${worry.id}`,
    },
  })
}

/** One address that takes no mail does not keep the others from being told; if nobody could be, it is tried again. */
async function tellAll(
  context: SystemContext,
  worry: { id: string; unit: string },
  told: Told[],
  text: Sentence,
) {
  const sent = await Promise.allSettled(told.map((one) => mailTo(context, one, worry, text)))
  const failed = sent.filter((result) => result.status === 'rejected')
  if (failed.length > 0 && failed.length === sent.length) throw failed[0]!.reason
}

const worries = ({ tx }: SystemContext) =>
  tx
    .selectFrom('worries as worry')
    .innerJoin('units as unit', 'unit.id', 'worry.unitId')
    .select(['worry.id', 'unit.name as unit', 'worry.state', 'worry.raisedAt'])

/** Whoever is there to answer a worry hears of it at once. */
export const tellOfWorry: Reaction = react({
  event: 'safeguarding.worry-raised',
  name: 'safeguarding.tell-of-worry',
  concerns: () => null,
  async run(context, { worryId }) {
    const worry = await worries(context).where('worry.id', '=', worryId).executeTakeFirst()
    if (worry?.state !== 'open') return
    await tellAll(context, worry, await toldOf(context, worryId, false), 'worries.mail.raised')
  },
})

/** Morning and evening: a worry that nobody has taken over is asked about again, and the managers hear that it waits. */
export const askAgain: Schedule = {
  name: 'safeguarding.ask-again',
  cron: '30 7,19 * * *',
  async run(context) {
    const open = await worries(context).where('worry.state', '=', 'open').execute()
    for (const worry of open.filter((one) => waitsTooLong(one, context.now)))
      await tellAll(context, worry, await toldOf(context, worry.id, true), 'worries.mail.waits')
  },
}
