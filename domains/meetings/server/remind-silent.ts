import { sql } from 'kysely'
import type { Schedule } from '#platform/events/reaction.ts'
import { listSilences } from './silence-store.ts'
import './events.ts'

/** Every morning: a silence that has grown long enough is spoken of, once; a new contact begins a new one. */
export const remindSilent: Schedule = {
  name: 'meetings.remind-silent',
  cron: '30 7 * * *',
  async run({ tx, today, tell }) {
    const day = today.toString()
    for (const { matchId, personId, level, since } of await listSilences(tx, {
      ...{ today: day, least: 1, limit: 100_000 },
    })) {
      if (level !== 'reminder' && level !== 'alarm') continue
      // Whoever has been silent long enough for the supervisor is not asked for the first time on the day after.
      const levels = level === 'alarm' ? (['reminder', 'alarm'] as const) : (['reminder'] as const)
      for (const one of levels) {
        const { numAffectedRows } =
          await sql`insert into silence_reminders (match_id, person_id, level, since, reached_on)
          values (${matchId}, ${personId}, ${one}, ${since}, ${day}) on conflict do nothing`.execute(tx)
        if (numAffectedRows === 1n && one === level)
          tell('meetings.silence-reached', { matchId, level, since })
      }
    }
  },
}
