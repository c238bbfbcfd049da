import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import { requireMyself } from '#domains/volunteers/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { boundaries } from '../model/log.ts'
import { boundariesAsked } from '../model/log-rules.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import type { MyMeetings } from '../model/my-meetings.ts'
import { permitStanding } from '../model/permit-rules.ts'
import { listMyContacts, listMyMeetings } from './my-store.ts'
import { listPermits } from './permit-store.ts'

const told = 20
const keys = [...boundaries.map((boundary) => `boundary-${boundary}` as const), 'permit-warning'] as const

/** What a volunteer needs to plan and to tell, in one answer that the phone can keep. */
const showMyMeetings = handle(meetingsApi.myMeetings, {
  permission: 'field:read',
  concerns: (_input, mine) =>
    ((mine?.contacts ?? []) as { personId?: string }[]).map(({ personId }) => personId ?? null),
  async run({ tx, actor, today: date }): Promise<MyMeetings> {
    const { id, unitId } = await requireMyself(tx, actor.userId)
    const today = date.toString()
    const house = await houseValues(tx, keys, { unitId, day: today })
    const permits = await listPermits(tx, { volunteerId: id })
    return {
      today,
      contacts: await listMyContacts(tx, actor.language),
      planned: await listMyMeetings(tx, sql`m.state = 'planned' and m.day >= ${today}`),
      unlogged: await listMyMeetings(tx, sql`m.state = 'planned' and m.day < ${today}`),
      recent: await listMyMeetings(tx, sql`m.state = 'logged'`, {
        ...{ order: sql`m.day desc, m.id`, limit: told },
      }),
      boundaries: boundariesAsked(house),
      permits: permits.map((permit) => ({
        prisonId: permit.prisonId,
        prison: permit.prison,
        standing: permitStanding(permit, today, house['permit-warning']),
        grantedUntil: permit.grantedUntil,
        number: permit.number,
      })),
      pauses: await tx
        .selectFrom('contactPauses')
        .select(['id', 'version', 'matchId', 'begins', 'ends'])
        .where(({ or, eb }) => or([eb('ends', 'is', null), eb('ends', '>', today)]))
        .orderBy('begins')
        .execute(),
    }
  },
})

export const myMeetingsHandlers = [showMyMeetings]
