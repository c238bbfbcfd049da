import { Link, useSearchParams } from 'react-router'
import { Lent, useTexts, useVolunteerParts, type VolunteerPart } from '#platform/web/index.ts'

/** The part that the address names; null for the volunteer's own page. */
export function useChosenPart(): VolunteerPart | null {
  const [params] = useSearchParams()
  return useVolunteerParts().find(({ id }) => id === params.get('tab')) ?? null
}

/** What else is known about the volunteer: talks, matches, meetings, lent by whoever knows it. */
export function VolunteerParts({ volunteerId }: { volunteerId: string }) {
  const { t } = useTexts()
  const parts = useVolunteerParts()
  const chosen = useChosenPart()
  if (parts.length === 0) return null
  const link = (id: string | null, text: string) => (
    <Link
      key={id}
      to={id ? `?tab=${id}` : '.'}
      className="volunteer-tab"
      aria-current={(chosen?.id ?? null) === id ? 'page' : undefined}
      preventScrollReset
    >
      {text}
    </Link>
  )
  return (
    <>
      <nav className="volunteer-tabs no-print" aria-label={t('volunteers.tabs')}>
        {link(null, t('volunteers.tab.about'))}
        {parts.map((part) => link(part.id, t(part.text)))}
      </nav>
      {chosen && <Lent key={chosen.id} load={chosen.load} volunteerId={volunteerId} />}
    </>
  )
}
