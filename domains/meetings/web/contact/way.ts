import type { LentMark, Texts, WayLent } from '#platform/web/index.ts'
import { sideOf } from '../../model/meeting.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import type { MeetingsWay } from '../../model/way.ts'

type Logged = MeetingsWay['meetings'][number]

const lookOf = ({ made, placeKind }: Logged): LentMark['look'] => {
  if (!made) return 'missed'
  return placeKind !== null && sideOf(placeKind) === 'inside' ? 'inside' : 'outside'
}

function wordsOf(meeting: Logged, { t }: Texts): string {
  const volunteer = meeting.volunteer ?? t('meetings.way.somebody')
  if (!meeting.made) return t('meetings.way.missed-long', { volunteer })
  if (meeting.placeKind === 'gate') return t('meetings.way.gate-long', { volunteer })
  const side = meeting.placeKind === null ? 'anywhere' : sideOf(meeting.placeKind)
  if (side === 'anywhere') return t('meetings.way.other-long', { volunteer })
  return t(side === 'inside' ? 'meetings.way.inside-long' : 'meetings.way.outside-long', { volunteer })
}

const lend = ({ meetings, silences }: MeetingsWay, texts: Texts): WayLent => ({
  marks: meetings.map((meeting) => ({
    ...{ id: meeting.id, day: meeting.day, look: lookOf(meeting) },
    ...{ short: '', long: wordsOf(meeting, texts) },
  })),
  stretches: silences.map(({ id, from, until, days }) => {
    const words = texts.t('meetings.way.silence', { days })
    return { id: `silence ${id} ${from}`, from, until, look: 'silence', short: words, long: words }
  }),
})

export default { ask: meetingsApi.way, lend }
