import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { weekHoursText } from '#platform/texts/weekdays.ts'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { partnersApi } from '../model/partners-api.ts'
import type { Prison } from '../model/prison.ts'
import { NamedPrisons } from './named-prisons.tsx'

/** The prisons where people are visited, and the names on people's records that nobody has filled in yet. */
export default function PrisonsPage() {
  const { t } = useTexts()
  const may = useMay()
  const prisons = useAnswer(partnersApi.prisons, {})
  const add = may('partners:write') && (
    <Button component={Link} to="/prisons/new">
      {t('prisons.add')}
    </Button>
  )
  return (
    <Page title={t('prisons.title')} subtitle={t('prisons.subtitle')} width="text" actions={add}>
      <Stack>
        {may('partners:write') && <NamedPrisons />}
        <Answer of={prisons}>{(list) => <PrisonList of={list} />}</Answer>
      </Stack>
    </Page>
  )
}

function PrisonList({ of }: { of: Prison[] }) {
  const { t, compare } = useTexts()
  if (of.length === 0) return <EmptyState title={t('prisons.none')} text={t('prisons.none-text')} />
  const sorted = of.toSorted((a, b) => compare(a.name, b.name))
  return (
    <Card>
      <Rows label={t('prisons.title')}>
        {sorted.map((prison) => (
          <PrisonRow key={prison.id} of={prison} />
        ))}
      </Rows>
    </Card>
  )
}

function PrisonRow({ of: prison }: { of: Prison }) {
  const { t, language } = useTexts()
  const hours = weekHoursText(prison.visitingHours, language).map(({ days, times }) => `${days} ${times}`)
  const notice = prison.noticeDays !== null && t('prisons.notice-days', { count: prison.noticeDays })
  const details = [hours.join('; '), notice].filter(Boolean)
  return (
    <Row
      to={`/prisons/${prison.id}`}
      detail={details.join(' · ')}
      aside={prison.visitingHours.length === 0 && <Chip tone="lamp">{t('prisons.hours-unknown')}</Chip>}
    >
      <b>{prison.name}</b>
      {prison.nameInOtherScript && <span className="soft"> · {prison.nameInOtherScript}</span>}
    </Row>
  )
}
