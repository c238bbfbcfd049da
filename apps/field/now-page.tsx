import { usePhone } from '#platform/field/field-phone.tsx'
import { lentCards } from '#platform/field/lent.tsx'
import { Screen } from '#platform/field/parts.tsx'
import { useTexts } from '#platform/web/texts.tsx'
import { domains } from './domains.ts'
import { WaitingList } from './shell/waiting-list.tsx'

const Cards = lentCards(domains.flatMap(({ nowCards }) => nowCards ?? []))

/** The first page: what is next, and what still waits on this phone. */
export function NowPage() {
  const { t, day } = useTexts()
  const { user } = usePhone()
  const today = Temporal.Now.plainDateISO().toString()
  return (
    <Screen title={t('field.hello', { name: user.name.split(' ')[0] ?? '' })} above={day(today, 'weekday')}>
      <WaitingList />
      <Cards />
    </Screen>
  )
}
