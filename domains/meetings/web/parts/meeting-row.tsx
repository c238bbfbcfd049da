import type { ReactNode } from 'react'
import { Chip, Row, type Tone, useTexts } from '#platform/web/index.ts'
import type { Meeting } from '../../model/meeting.ts'
import { cancellerOf, type Shape, shapeOf, spanOf, whereOf } from '../words.ts'

const tones: Record<Shape, Tone> = {
  planned: 'fjord',
  unlogged: 'lamp',
  made: 'moss',
  'not-made': 'plain',
  cancelled: 'plain',
}

/** What became of a meeting, in a word. */
export function ShapeChip({ meeting }: { meeting: Meeting }) {
  const { t } = useTexts()
  const shape = shapeOf(meeting)
  return <Chip tone={tones[shape]}>{t(`meetings.shape.${shape}`)}</Chip>
}

/** One meeting as a line: who, when, where, and what became of it. `under`: the two are named above it already. */
export function MeetingRow({
  meeting,
  aside,
  under = false,
}: {
  meeting: Meeting
  aside?: ReactNode
  under?: boolean
}) {
  const { t, rich, day } = useTexts()
  const { person, volunteer, cancelledBy } = meeting
  const when = [day(meeting.day, 'near'), spanOf(meeting)].filter(Boolean).join(', ')
  const off = cancelledBy === null ? '' : t('meetings.off.by', { who: cancellerOf(t, cancelledBy) })
  return (
    <Row
      {...(under ? {} : { to: `/people/${person.id}?tab=meetings` })}
      detail={[under ? '' : when, whereOf(t, meeting), off].filter(Boolean).join(' · ')}
      aside={
        <>
          <ShapeChip meeting={meeting} />
          {aside}
        </>
      }
    >
      {under ? when : rich('meetings.two', { person: person.name, volunteer: volunteer.name })}
    </Row>
  )
}
