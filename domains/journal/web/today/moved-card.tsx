import { Answer, Card, Chip, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { MovedDate } from '../../model/today.ts'
import { pathOfPerson } from '../words.ts'
import { daysBetween, useNearDay } from './days-between.ts'
import { Quiet } from './quiet.tsx'
import { useToday } from './use-today.ts'

export default function MovedCard() {
  const { t, day } = useTexts()
  const today = useToday()
  const since = today.data && t('journal.moved.since', { day: day(today.data.since, 'near') })
  return (
    <Card title={t('journal.moved.title')} aside={since}>
      <Answer of={today}>{({ moved, today: day }) => <Moved of={moved} today={day} />}</Answer>
    </Card>
  )
}

function Moved({ of, today }: { of: MovedDate[]; today: string }) {
  const { t } = useTexts()
  if (of.length === 0)
    return <Quiet title={t('journal.moved.empty.title')} text={t('journal.moved.empty.text')} />
  return (
    <Rows>
      {of.map((date) => (
        <MovedRow key={date.person.id} of={date} today={today} />
      ))}
    </Rows>
  )
}

function MovedRow({ of: { person, from, to, by }, today }: { of: MovedDate; today: string }) {
  const { t } = useTexts()
  const day = useNearDay(today)
  const howFar = useHowFar()
  const written = (date: string | null) => (date ? day(date) : t('journal.moved.unknown'))
  const detail = [t('journal.moved.from-to', { from: written(from), to: written(to) }), by]
  return (
    <Row
      to={pathOfPerson(person.id)}
      detail={detail.filter(Boolean).join(' · ')}
      aside={<Chip tone="lamp">{howFar(from, to)}</Chip>}
    >
      <b>{person.name}</b>
    </Row>
  )
}

function useHowFar(): (from: string | null, to: string | null) => string {
  const { t } = useTexts()
  return (from, to) => {
    if (to === null) return t('journal.moved.opened')
    if (from === null) return t('journal.moved.known')
    const days = daysBetween(from, to)
    return t(days > 0 ? 'journal.moved.later' : 'journal.moved.earlier', { count: Math.abs(days) })
  }
}
