import { Card, Chip, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { nameIn } from '../../model/day.ts'
import type { GatheringRow } from '../../model/gatherings/gathering.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import { todayHere, whenText } from '../parts/words.ts'

const aheadDays = 14

/** On Today: what families come to in the next two weeks, today with the way to the door, and who is not invited yet. */
export default function SoonCard() {
  const { t } = useTexts()
  const until = Temporal.PlainDate.from(todayHere()).add({ days: aheadDays }).toString()
  const soon = (useAnswer(gatheringsApi.list, {}).data ?? []).filter(
    (one) => one.state === 'planned' && (nextDay(one)?.day ?? '9999') <= until,
  )
  if (soon.length === 0) return null
  return (
    <Card title={t('activities.gatherings.soon')}>
      <Rows label={t('activities.gatherings.soon')}>
        {soon.map((one) => (
          <SoonRow key={one.id} gathering={one} />
        ))}
      </Rows>
    </Card>
  )
}

const nextDay = ({ days }: GatheringRow) => days.find(({ day }) => day >= todayHere())

function SoonRow({ gathering }: { gathering: GatheringRow }) {
  const texts = useTexts()
  const { t, language } = texts
  const { id, names, place, guests, notInvited } = gathering
  const next = nextDay(gathering)!
  return (
    <Row
      to={next.day === todayHere() ? `/events/${id}/door` : `/events/${id}`}
      detail={[whenText({ days: [next] }, texts), place].join(' · ')}
      aside={
        notInvited > 0 ? (
          <Chip tone="lamp">{t('activities.gatherings.not-invited', { count: notInvited })}</Chip>
        ) : (
          <span className="soft num">{t('activities.gatherings.expected', { count: guests })}</span>
        )
      }
    >
      <b>{nameIn(names, language)}</b>
    </Row>
  )
}
