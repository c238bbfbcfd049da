import { Link, useSearchParams } from 'react-router'
import { Lent, type PersonTab, usePersonTabs, useTexts } from '#platform/web/index.ts'

/** The tab that the address names; null for the person's own page. */
export function useChosenTab(): PersonTab | null {
  const [params] = useSearchParams()
  return usePersonTabs().find(({ id }) => id === params.get('tab')) ?? null
}

/** What other domains know about the person, one tab each. */
export function PersonTabs({ personId }: { personId: string }) {
  const { t } = useTexts()
  const tabs = usePersonTabs()
  const chosen = useChosenTab()
  if (tabs.length === 0) return null
  const link = (id: string | null, text: string) => (
    <Link
      key={id}
      to={id ? `?tab=${id}` : '.'}
      className="person-tab"
      aria-current={(chosen?.id ?? null) === id ? 'page' : undefined}
      preventScrollReset
    >
      {text}
    </Link>
  )
  return (
    <>
      <nav className="person-tabs no-print" aria-label={t('people.tabs')}>
        {link(null, t('people.tab.about'))}
        {tabs.map((tab) => link(tab.id, t(tab.text)))}
      </nav>
      {chosen && <Lent key={chosen.id} load={chosen.load} personId={personId} />}
    </>
  )
}
