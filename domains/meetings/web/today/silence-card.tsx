import { Link } from 'react-router'
import { Answer, Card, Chip, Row, Rows, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { SilentRows } from '../silence/silent-rows.tsx'
import { boundaryOf } from '../words.ts'
import '../meetings.css'

const shown = 4

/** What meetings ask of whoever watches over volunteers today: where it is quiet, and what to talk over. */
export default function SilenceCard() {
  const { t } = useTexts()
  const list = useAnswer(meetingsApi.silences, { mine: true })
  return (
    <Card
      title={t('meetings.silence.card')}
      aside={<Link to="/meetings/silence">{t('meetings.all-of-them')}</Link>}
    >
      <Answer of={list}>
        {(silences) => {
          const wanting = silences.matches.filter(({ level }) => level !== 'paused').slice(0, shown)
          return wanting.length === 0 ? (
            <p className="soft">{t('meetings.silence.card-none')}</p>
          ) : (
            <SilentRows of={silences} matches={wanting} quiet />
          )
        }}
      </Answer>
      <Talks />
    </Card>
  )
}

function Talks() {
  const { t, rich, list } = useTexts()
  const may = useMay()
  const { data = [] } = useAnswer(meetingsApi.boundaryTalks, {}, { when: may('meetings:write') })
  if (data.length === 0) return null
  return (
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
  )
}
