import { sql } from 'kysely'
import { supervisorToday } from '#domains/volunteers/server/index.ts'
import { react } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'

type Told = { name: string; email: string; language: Language }
type Sentence = 'moved-here' | 'moved-away' | 'move-answered'

/** A mail without anybody's name: who it is stands behind the sign-in. One address that takes none keeps nobody else from theirs. */
async function write({ site }: SystemContext, told: Told[], sentence: Sentence, path: string): Promise<void> {
  const sent = await Promise.allSettled(
    told.map(({ name, email, language }) =>
      site.mail({
        ...{ to: email, kind: 'notice', language },
        values: {
          name,
          subject: format(language, `matches.mail.${sentence}.subject`),
          text: format(language, `matches.mail.${sentence}.text`),
          action: format(language, 'matches.mail.open'),
          link: `${site.url}${path}`,
        },
      }),
    ),
  )
  const failed = sent.find((result) => result.status === 'rejected')
  if (failed && sent.every(({ status }) => status === 'rejected')) throw failed.reason
}

async function coordinatorsOf({ tx }: SystemContext, unitId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`select c.name, c.email, c.language from access.colleagues c
    where not c.ended and exists (select from access.role_assignments r where r.user_id = c.id and r.unit_id = ${unitId}
      and r.role = 'coordinator' and r.begins <= access.today() and (r.ends is null or r.ends > access.today()))
    order by c.name, c.id`.execute(tx)
  return rows
}

/** Whoever led it before and whoever watches over the volunteer today; where nobody does, the coordinators of that unit. */
async function sideOfVolunteer(context: SystemContext, move: Move, leaders: string[]): Promise<Told[]> {
  const { supervisorId } = await supervisorToday(context.tx, move.volunteerId)
  const ids = [...leaders, ...(supervisorId === null ? [] : [supervisorId])]
  const { rows } = await sql<Told>`select c.name, c.email, c.language from access.colleagues c
    where not c.ended and c.id = any (${ids}::uuid[]) order by c.name, c.id`.execute(context.tx)
  return rows.length > 0 ? rows : coordinatorsOf(context, move.volunteerUnitId)
}

type Move = {
  matchId: string
  volunteerId: string
  unitId: string
  volunteerUnitId: string
  led: string | null
}

async function findMove({ tx }: SystemContext, id: string): Promise<Move | undefined> {
  const { rows } =
    await sql<Move>`select o.match_id, o.volunteer_id, o.unit_id, o.volunteer_unit_id, o.led_by as led
    from match_moves o where o.id = ${id}`.execute(tx)
  return rows[0]
}

const pathOfVolunteer = (id: string) => `/volunteers/${id}?tab=matches`

/** Both sides hear of it: the one meets somebody new, the other has a volunteer who should hear it from a person first. */
export const tellOfMove = react({
  event: 'matches.moved-unit',
  name: 'matches.tell-of-move',
  concerns: ({ personId }) => personId,
  async run(context, { moveId, matchId }) {
    const move = await findMove(context, moveId)
    if (!move) return
    await write(context, await coordinatorsOf(context, move.unitId), 'moved-here', `/matches/${matchId}`)
    const before = await sideOfVolunteer(context, move, move.led === null ? [] : [move.led])
    await write(context, before, 'moved-away', pathOfVolunteer(move.volunteerId))
  },
})

/** What one unit said, or that it is over, the other is told. */
export const tellOfAnswer = react({
  event: 'matches.move-answered',
  name: 'matches.tell-of-answer',
  concerns: ({ personId }) => personId,
  async run(context, { moveId, matchId, by }) {
    const move = await findMove(context, moveId)
    if (!move) return
    const isOurs = by === 'unit'
    const told = isOurs
      ? await sideOfVolunteer(context, move, [])
      : await coordinatorsOf(context, move.unitId)
    const path = isOurs ? pathOfVolunteer(move.volunteerId) : `/matches/${matchId}`
    await write(context, told, 'move-answered', path)
  },
})
