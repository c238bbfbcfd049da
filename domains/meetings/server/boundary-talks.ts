import { sql } from 'kysely'
import { supervisionOf } from '#domains/volunteers/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse } from '#platform/problem.ts'
import type { BoundaryTalk } from '../model/agenda.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import './tables.ts'

type Row = Omit<BoundaryTalk, 'volunteer' | 'person' | 'supervisorId' | 'supervisor'> & {
  volunteerId: string
  volunteerName: string
  personId: string
  personName: string
}

const listBoundaryTalks = handle(meetingsApi.boundaryTalks, {
  permission: 'meetings:write',
  concerns: (_input, talks) => talks?.map(({ person }) => person.id) ?? null,
  async run({ tx }, { volunteerId }) {
    const { rows } =
      await sql<Row>`select t.id, t.version, t.volunteer_id, v.display_name as volunteer_name, t.person_id,
        p.display_name as person_name, t.meeting_id, t.day, t.kinds, t.opened_at
      from boundary_talks t join volunteers v on v.id = t.volunteer_id join people p on p.id = t.person_id
      where t.state = 'open' and (${volunteerId ?? null}::uuid is null or t.volunteer_id = ${volunteerId ?? null})
      order by t.opened_at limit 300`.execute(tx)
    const watched = await supervisionOf(tx, [...new Set(rows.map((row) => row.volunteerId))])
    return rows.map(({ volunteerId: id, volunteerName, personId, personName, ...row }) => ({
      ...row,
      volunteer: { id, name: volunteerName },
      person: { id: personId, name: personName },
      supervisorId: watched.get(id)?.supervisorId ?? null,
      supervisor: watched.get(id)?.name ?? null,
    }))
  },
})

/** They have talked: what it came to is one of a few words, and the matter is closed. */
const closeBoundaryTalk = handle(meetingsApi.closeBoundaryTalk, {
  permission: 'meetings:write',
  concerns: () => null,
  async run({ tx, actor, now, today }, { id, version, talkedOn, outcome, words }) {
    const open = tx.selectFrom('boundaryTalks').select('state').where('id', '=', id)
    const { state } = (await open.executeTakeFirst()) ?? notFound()
    if (state !== 'open') refuse('boundary-talk-closed')
    if (talkedOn > today.toString()) refuse({ code: 'talked-in-future', field: 'talkedOn' })
    await setVersioned(tx, 'boundaryTalks', {
      ...{ id, version, state: 'talked', talkedOn, outcome, words: words?.trim() || null },
      ...{ closedAt: now.toString(), closedBy: actor.userId },
    })
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

export const boundaryHandlers = [listBoundaryTalks, closeBoundaryTalk]
