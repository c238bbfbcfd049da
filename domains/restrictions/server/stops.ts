import { sql } from 'kysely'
import { react } from '#platform/events/reaction.ts'
import { handle } from '#platform/operations/handler.ts'
import { Problem, type Reason } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import type { StoppedThing } from '../model/restriction.ts'
import { restrictionsApi } from '../model/restrictions-api.ts'
import { listRestrictionsById } from './restriction-store.ts'
import { insertStops, listUnseenStops, setStopSeen } from './stop-store.ts'

/** Between whom something was refused: ids alone, and whoever tried. */
export type Stop = { what: StoppedThing; day: string; ids: string[]; by: string | null }

declare module '#platform/events/event.ts' {
  interface EventRegister {
    'restrictions.stopped': Stop
  }
}

/**
 * Refuses because two of these are kept apart, in words of the domain that asked; those who answer for the restriction are told,
 * whoever tried learns nothing of why.
 */
export function refuseAsApart(reasons: Reason[], stop: Stop): never {
  throw new Problem('refused', reasons, undefined, [{ event: 'restrictions.stopped', payload: stop }])
}

type Told = { userId: string; name: string; email: string; language: Language }

export const tellOfStop = react({
  event: 'restrictions.stopped',
  name: 'restrictions.tell-of-stop',
  concerns: () => null,
  async run({ tx, now, site }, { what, day, ids, by }) {
    const found = await insertStops(tx, { what, day, ids, by, at: now.toString() })
    const { rows: told } = await sql<Told>`select * from told_of_stop(${found}::uuid[])`.execute(tx)
    for (const { name, email, language } of told)
      await site.mail({
        ...{ to: email, kind: 'notice', language },
        values: {
          name,
          subject: format(language, 'restrictions.mail.subject'),
          text: format(language, 'restrictions.mail.text'),
          action: format(language, 'restrictions.mail.action'),
          link: `${site.url}/kept-apart`,
        },
      })
  },
})

const unseenFor = { hours: 24 * 28 }

const listStops = handle(restrictionsApi.stops, {
  permission: 'restrictions:read',
  concerns: (_input, stops) => stops?.map(({ restriction }) => restriction.personId) ?? [],
  async run({ tx, now }) {
    const stops = await listUnseenStops(tx, now.subtract(unseenFor).toString())
    const about = await listRestrictionsById(
      tx,
      stops.map(({ restrictionId }) => restrictionId),
    )
    const byId = new Map(about.map((restriction) => [restriction.id, restriction]))
    return stops.flatMap(({ restrictionId, ...stop }) => {
      const restriction = byId.get(restrictionId)
      return restriction ? [{ ...stop, restriction }] : []
    })
  },
})

const seeStop = handle(restrictionsApi.seeStop, {
  permission: 'restrictions:write',
  concerns: () => null,
  async run({ tx, now, actor }, { id }) {
    await setStopSeen(tx, { id, at: now.toString(), by: actor.userId })
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

export const stopHandlers = [listStops, seeStop]
