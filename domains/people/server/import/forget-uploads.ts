import type { Schedule } from '#platform/events/reaction.ts'

const keptHours = 24

/** A list that nobody has taken over within a day is gone, with everything read from it. */
export const forgetUploads: Schedule = {
  name: 'people.forget-uploads',
  cron: '*/20 * * * *',
  async run({ tx, now }) {
    await tx
      .deleteFrom('imports')
      .where('state', '=', 'open')
      .where('startedAt', '<', now.subtract({ hours: keptHours }).toString())
      .execute()
  },
}
