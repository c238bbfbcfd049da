import { Button } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  Page,
  Row,
  Rows,
  useAnswer,
  useMay,
  useTexts,
  Views,
} from '#platform/web/index.ts'
import { nameIn } from '../../model/day.ts'
import type { GatheringRow } from '../../model/gatherings/gathering.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import '../parts/parts.css'
import { todayHere, whenText } from '../parts/words.ts'

const views = ['coming', 'past'] as const
const addressOf = (view: (typeof views)[number]) => (view === 'coming' ? '/events' : `/events?show=${view}`)

export default function GatheringsPage() {
  const { t } = useTexts()
  const may = useMay()
  const [params] = useSearchParams()
  const show = views.find((name) => name === params.get('show')) ?? 'coming'
  const plan = may('events:write') && (
    <Button component={Link} to="/events/new">
      {t('activities.gatherings.plan')}
    </Button>
  )
  return (
    <Page
      title={t('activities.gatherings.title')}
      subtitle={t('activities.gatherings.subtitle')}
      width="text"
      actions={plan}
    >
      <Views
        label={t('activities.gatherings.title')}
        shown={addressOf(show)}
        of={views.map((name) => ({ to: addressOf(name), text: t(`activities.view.${name}`) }))}
      />
      <Card>
        <Answer of={useAnswer(gatheringsApi.list, { show })}>
          {(all) => (all.length === 0 ? <None show={show} /> : <List of={all} />)}
        </Answer>
      </Card>
    </Page>
  )
}

function None({ show }: { show: 'coming' | 'past' }) {
  const { t } = useTexts()
  if (show === 'past') return <EmptyState title={t('activities.gatherings.none-past')} />
  return (
    <EmptyState title={t('activities.gatherings.none.title')} text={t('activities.gatherings.none.text')} />
  )
}

function List({ of }: { of: GatheringRow[] }) {
  const texts = useTexts()
  const { language, t } = texts
  const hasUnits = new Set(of.map(({ unitId }) => unitId)).size > 1
  return (
    <Rows label={t('activities.gatherings.title')}>
      {of.map((one) => (
        <Row
          key={one.id}
          to={`/events/${one.id}`}
          detail={[
            t(`activities.gathering-kind.${one.kind}`),
            when(one, texts),
            one.place,
            hasUnits && one.unit,
          ]
            .filter(Boolean)
            .join(' · ')}
          aside={<Standing of={one} />}
        >
          <b>{nameIn(one.names, language)}</b>
        </Row>
      ))}
    </Rows>
  )
}

/** Of a group that meets month after month, the next evening says more than the first. */
function when({ days }: GatheringRow, texts: ReturnType<typeof useTexts>): string {
  const next = days.find(({ day }) => day >= todayHere())
  if (days.length < 3 || !next) return whenText({ days }, texts)
  return texts.t('activities.gatherings.next', { day: whenText({ days: [next] }, texts) })
}

function Standing({ of: { state, guests, notInvited } }: { of: GatheringRow }) {
  const { t } = useTexts()
  if (state === 'cancelled') return <Chip tone="beacon">{t('activities.cancelled')}</Chip>
  return (
    <>
      <span className="soft num">{t('activities.gatherings.expected', { count: guests })}</span>
      {notInvited > 0 && (
        <Chip tone="lamp">{t('activities.gatherings.not-invited', { count: notInvited })}</Chip>
      )}
    </>
  )
}
