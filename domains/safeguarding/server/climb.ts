import { sql } from 'kysely'
import type { Schedule } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import { weekMoment } from '#platform/texts/week-hours.ts'
import { climbDue } from '../model/climbing.ts'
import { dutyAt } from '../model/duty.ts'
import { listDutyPhones } from './duty-store.ts'
import { mailAbout, type Told } from './worry-mails.ts'

type Asked = { worryId: string; unitId: string; deputy: boolean }

/** The named colleague on duty in a unit at this moment, or their deputy; nobody where no number says whose it is. */
async function onDutyNow({ tx, now, today, site }: SystemContext, { worryId, unitId, deputy }: Asked) {
  const phones = await listDutyPhones(tx, [unitId], today.toString())
  const { onDuty } = dutyAt(phones, weekMoment(now, site.zone))
  for (const { id } of onDuty) {
    const { rows } = await sql<{
      id: string | null
    }>`select duty_holder(${id}, ${worryId}, ${deputy}) as id`.execute(tx)
    if (rows[0]?.id) return rows[0].id
  }
  return null
}

/** Says whose it is to answer now: a worry is told to all, but one name stands on it. */
export async function address(
  context: SystemContext,
  of: { worryId: string; unitId: string },
): Promise<void> {
  const addressedTo = await onDutyNow(context, { ...of, deputy: false })
  if (addressedTo === null) return
  await context.tx.updateTable('worries').set({ addressedTo }).where('id', '=', of.worryId).execute()
}

async function whoHears(context: SystemContext, { id, unitId }: { id: string; unitId: string }, step: 1 | 2) {
  const { rows: told } = await sql<Told>`select * from told_of_worry(${id}, ${step === 2})`.execute(
    context.tx,
  )
  if (step === 2) return told
  const deputyId = await onDutyNow(context, { worryId: id, unitId, deputy: true })
  const { rows: deputy } =
    await sql<Told>`select u.id as user_id, u.name, u.email, u.language from told_as_deputy(${deputyId}) u`.execute(
      context.tx,
    )
  return deputy.length > 0 ? deputy : told
}

/** Every few minutes: what nobody has taken over climbs, to the deputy and then to the managers; sooner where a life is in danger. */
export const climb: Schedule = {
  name: 'safeguarding.climb',
  cron: '*/5 * * * *',
  quiet: true,
  async run(context) {
    const { tx, now } = context
    const open = await tx
      .selectFrom('worries as w')
      .innerJoin('units as u', 'u.id', 'w.unitId')
      .select(['w.id', 'w.unitId', 'u.name as unit', 'w.kind', 'w.raisedAt', 'w.climbed'])
      .where('w.state', '=', 'open')
      .where('w.climbed', '<', 2)
      .where('w.toldAt', 'is not', null)
      .orderBy('w.raisedAt')
      .limit(200)
      .execute()
    for (const worry of open) {
      const step = climbDue(worry, now)
      if (step === null) continue
      await tx.updateTable('worries').set({ climbed: step }).where('id', '=', worry.id).execute()
      await mailAbout(context, worry, await whoHears(context, worry, step), 'worries.mail.waits')
    }
  },
}
