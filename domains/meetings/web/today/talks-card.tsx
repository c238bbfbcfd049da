import { Link } from 'react-router'
import { Card, Chip, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { boundaryOf } from '../words.ts'
import '../meetings.css'

const shown = 4

/** On Today, while there is something to talk over calmly. Where it is quiet stands with the volunteers one looks after. */
export default function TalksCard() {
  const { t, rich, list } = useTexts()
  const { data = [] } = useAnswer(meetingsApi.boundaryTalks, {})
  if (data.length === 0) return null
  return (
    <Card
      title={t('meetings.talks.title')}
      aside={<Link to="/meetings/talks">{t('meetings.all-of-them')}</Link>}
    >
      <Rows label={t('meetings.talks.title')}>
        {data.slice(0, shown).map(({ id, volunteer, kinds }) => (
          <Row
            key={id}
            to="/meetings/talks"
            aside={<Chip tone="lamp">{list(kinds.map((kind) => boundaryOf(t, kind)))}</Chip>}
          >
            {rich('meetings.talks.sentence', { name: volunteer.name })}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
