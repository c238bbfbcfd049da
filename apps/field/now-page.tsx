import { type ComponentType, lazy, Suspense } from 'react'
import { usePhone } from '#platform/field/field-phone.tsx'
import { Screen } from '#platform/field/parts.tsx'
import { useTexts } from '#platform/web/texts.tsx'
import { domains } from './domains.ts'
import { WaitingList } from './shell/waiting-list.tsx'

const cards = domains
  .flatMap(({ nowCards }) => nowCards ?? [])
  .sort((a, b) => a.order - b.order)
  .map(({ id, load }) => ({ id, Card: lazy(load) as ComponentType }))

/** The first page: what is next, and what still waits on this phone. */
export function NowPage() {
  const { t, day } = useTexts()
  const { user } = usePhone()
  const today = Temporal.Now.plainDateISO().toString()
  return (
    <Screen title={t('field.hello', { name: user.name.split(' ')[0] ?? '' })} above={day(today, 'weekday')}>
      <WaitingList />
      <Suspense fallback={null}>
        {cards.map(({ id, Card }) => (
          <Card key={id} />
        ))}
      </Suspense>
    </Screen>
  )
}
