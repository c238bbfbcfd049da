import { sql } from 'kysely'
import { type Reaction, react, type Schedule } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import { waitsForOneMail, waitsTooLong } from '../model/worry-rules.ts'
import { address } from './climb.ts'
import { mailAbout, type Told, tellTogether } from './worry-mails.ts'
import './events.ts'
import './raise-worry.ts'

async function toldOf({ tx }: SystemContext, worryId: string, managersToo: boolean): Promise<Told[]> {
  const { rows } = await sql<Told>`select * from told_of_worry(${worryId}, ${managersToo})`.execute(tx)
  return rows
}

const worries = ({ tx }: SystemContext) =>
  tx
    .selectFrom('worries as worry')
    .innerJoin('units as unit', 'unit.id', 'worry.unitId')
    .select(['worry.id', 'worry.unitId', 'unit.name as unit', 'worry.state', 'worry.kind', 'worry.raisedAt'])
    .select(['worry.raisedAs', 'worry.raisedBy', 'worry.toldAt'])

const setTold = ({ tx, now }: SystemContext, ids: readonly string[]) =>
  tx.updateTable('worries').set({ toldAt: now.toString() }).where('id', 'in', ids).execute()

/** How often those who answer were written to in the last hour about what this one raised. */
async function toldInLastHour({ tx, now }: SystemContext, raisedBy: string | null): Promise<number> {
  if (raisedBy === null) return 0
  const { told } = await tx
    .selectFrom('worries')
    .select(({ fn }) => fn.countAll<number>().as('told'))
    .where('raisedBy', '=', raisedBy)
    .where('raisedAs', '=', 'volunteer')
    .where('toldAt', '>', now.subtract({ hours: 1 }).toString())
    .executeTakeFirstOrThrow()
  return Number(told)
}

/** Whoever is there to answer a worry hears of it at once; of a flood from one volunteer in one mail soon after. */
export const tellOfWorry: Reaction = react({
  event: 'safeguarding.worry-raised',
  name: 'safeguarding.tell-of-worry',
  concerns: () => null,
  async run(context, { worryId }) {
    const worry = await worries(context).where('worry.id', '=', worryId).executeTakeFirst()
    if (worry?.state !== 'open' || worry.toldAt !== null) return
    if (waitsForOneMail(worry, await toldInLastHour(context, worry.raisedBy))) return
    await setTold(context, [worryId])
    await address(context, { worryId, unitId: worry.unitId })
    await mailAbout(context, worry, await toldOf(context, worryId, false), 'worries.mail.raised')
  },
})

/** Somebody found that it was not the end: nobody has it in hand, so all are told again. */
export const tellOfReopened: Reaction = react({
  event: 'safeguarding.worry-reopened',
  name: 'safeguarding.tell-of-reopened',
  concerns: () => null,
  async run(context, { worryId }) {
    const worry = await worries(context).where('worry.id', '=', worryId).executeTakeFirst()
    if (worry?.state !== 'open') return
    await mailAbout(context, worry, await toldOf(context, worryId, false), 'worries.mail.reopened')
  },
})

/** Every few minutes: what was held back, because its writer had caused so many mails, is told in one mail to each. */
export const tellHeld: Schedule = {
  name: 'safeguarding.tell-held',
  cron: '*/10 * * * *',
  quiet: true,
  async run(context) {
    const held = await worries(context)
      .where('worry.toldAt', 'is', null)
      .where('worry.raisedAt', '<', context.now.subtract({ minutes: 2 }).toString())
      .execute()
    if (held.length === 0) return
    await setTold(
      context,
      held.map(({ id }) => id),
    )
    await tellTogether(
      context,
      held.filter(({ state }) => state === 'open'),
      ({ id }) => toldOf(context, id, false),
      { one: 'worries.mail.raised', many: 'worries.mail.many-raised' },
    )
  },
}

/** Morning and evening: what nobody has taken over is asked about again, and the managers hear that it waits. */
export const askAgain: Schedule = {
  name: 'safeguarding.ask-again',
  cron: '30 7,19 * * *',
  async run(context) {
    const open = await worries(context).where('worry.state', '=', 'open').execute()
    await tellTogether(
      context,
      open.filter((one) => waitsTooLong(one, context.now)),
      ({ id }) => toldOf(context, id, true),
      { one: 'worries.mail.waits', many: 'worries.mail.many-wait' },
    )
  },
}
