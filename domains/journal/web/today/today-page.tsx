import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import {
  call,
  EmptyState,
  Lent,
  Page,
  type TodayCard,
  useMay,
  useMe,
  useTexts,
  useTodayCards,
} from '#platform/web/index.ts'
import { journalApi } from '../../model/journal-api.ts'
import type { Today } from '../../model/today.ts'
import { wantedAnswers } from '../../model/wants-answer.ts'
import '../journal.css'
import { NewTaskButton } from '../tasks/new-task.tsx'
import { useToday } from './use-today.ts'

/** Cards that stand before this one take the whole width; the others share two columns. */
const firstOfColumns = 100
/** On a phone this many of the others come before the wide ones: what to do before what to look at. */
const firstOnPhone = 2

/** The page that opens first: what today asks of the reader, in cards that every domain may lend. */
export default function TodayPage() {
  const { t } = useTexts()
  const { data: me } = useMe()
  const cards = useTodayCards()
  const may = useMay()
  const hour = new Date().getHours()
  const part = hour < 12 ? 'morning' : hour < 18 ? 'day' : 'evening'
  const name = me?.user?.name.split(' ')[0] ?? ''
  return (
    <Page
      title={t(`journal.greeting.${part}`, { name })}
      subtitle={may('journal:read') ? <Summary /> : undefined}
      actions={may('journal:write') && <NewTaskButton quiet />}
    >
      {cards.length === 0 && (
        <EmptyState title={t('journal.today.closed.title')} text={t('journal.today.closed.text')} />
      )}
      <Arranged cards={cards} />
    </Page>
  )
}

function Arranged({ cards }: { cards: TodayCard[] }) {
  const isPhone = useMediaQuery('(max-width: 56rem)', undefined, { getInitialValueInEffect: false })
  const wide = cards.filter(({ order }) => order < firstOfColumns)
  const others = cards.filter(({ order }) => order >= firstOfColumns)
  if (isPhone)
    return <Cards of={[...others.slice(0, firstOnPhone), ...wide, ...others.slice(firstOnPhone)]} />
  return (
    <>
      {wide.length > 0 && <Cards of={wide} />}
      <div className="today-columns">
        <Cards of={others.filter((_, index) => index % 2 === 0)} />
        <Cards of={others.filter((_, index) => index % 2 === 1)} />
      </div>
    </>
  )
}

const Cards = ({ of }: { of: TodayCard[] }) => (
  <div className="stack">
    {of.map((card) => (
      <Lent key={card.id} load={card.load} />
    ))}
  </div>
)

function Summary() {
  const { t, day } = useTexts()
  const { data } = useToday()
  useLook(data)
  // The height stays while the answer is on its way, so that nothing jumps.
  if (!data) return <span>&nbsp;</span>
  const count = wantedAnswers(data).length
  const parts = [day(data.today, 'weekday'), ...data.units, t('journal.today.answers', { count })]
  return <span>{parts.join(' · ')}</span>
}

/** Remembers the day of this look, so that the next one can tell what is new since. */
function useLook(data: Today | undefined): void {
  const looked = useRef(false)
  useEffect(() => {
    if (!data?.firstLookToday || looked.current) return
    looked.current = true
    // If it does not get through, the page only tells a little more the next time.
    call(journalApi.lookAtToday, {}).catch(() => {})
  }, [data])
}
