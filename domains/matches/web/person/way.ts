import type { OutputOf } from '#platform/operations/operation.ts'
import type { Texts, WayLent } from '#platform/web/index.ts'
import { matchesApi } from '../../model/matches-api.ts'

/** Each match that began, from its first meeting to its end. */
function lend({ matches }: OutputOf<typeof matchesApi.ofPerson>, { t, language }: Texts): WayLent {
  const stretches = matches.flatMap(({ id, begins, ends, kind, volunteer }): WayLent['stretches'] => {
    if (begins === null) return []
    const name = volunteer?.name ?? t('matches.way.somebody')
    const words = { volunteer: name, kind: kind.names[language] }
    return [
      {
        ...{ id: `match ${id}`, from: begins, until: ends, look: 'together' },
        short: t('matches.way.together', words),
        long: t('matches.way.together-long', words),
      },
    ]
  })
  return { marks: [], stretches }
}

export default { ask: matchesApi.ofPerson, lend }
