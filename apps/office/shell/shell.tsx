import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import type { Me } from '#platform/web/me.ts'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { useTexts } from '#platform/web/texts.tsx'
import { Brand } from './brand.tsx'
import { EveryPage } from './every-page.tsx'
import { Navigation } from './navigation.tsx'
import { UserMenu } from './user-menu.tsx'

const loadSearch = () => import('./search-dialog.tsx')
const SearchDialog = lazy(loadSearch)
const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The quiet frame round every page: where one can go, how one finds, who one is. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useTexts()
  const [searching, setSearching] = useState(false)
  const [menu, setMenu] = useState(false)
  useShortcut(() => setSearching(true))
  // Fetched once the page stands, so that the first letters typed into the search are not lost.
  useEffect(() => void setTimeout(() => void loadSearch().catch(() => undefined), 1500), [])

  return (
    <div className="shell">
      <a className="skip" href="#page">
        {t('shell.skip')}
      </a>
      <header className="shell-top">
        <button
          type="button"
          className="icon-button"
          aria-label={t('shell.menu')}
          onClick={() => setMenu(true)}
        >
          <IconMenu2 size={22} stroke={1.6} aria-hidden />
        </button>
        <Brand />
        <button
          type="button"
          className="icon-button"
          aria-label={t('shell.search')}
          onClick={() => setSearching(true)}
        >
          <IconSearch size={21} stroke={1.6} aria-hidden />
        </button>
      </header>
      <header className="shell-side">
        <Brand />
        <p className="shell-organisation soft">{me.organisation.name}</p>
        <EveryPage />
        <SearchButton onClick={() => setSearching(true)} />
        <Navigation />
        <UserMenu me={me} />
      </header>
      <div className="shell-content">
        <Banners me={me} />
        <main className="shell-main" id="page" tabIndex={-1}>
          {children}
        </main>
        <footer className="shell-foot">
          <EveryPage />
        </footer>
      </div>
      <Dialog open={menu} onClose={() => setMenu(false)} title={me.organisation.name} kind="drawer">
        <Navigation onGo={() => setMenu(false)} />
        <UserMenu me={me} />
      </Dialog>
      {searching && (
        <Suspense>
          <SearchDialog onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </div>
  )
}

function SearchButton({ onClick }: { onClick: () => void }) {
  const { t } = useTexts()
  return (
    <button
      type="button"
      className="search-button"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      onClick={onClick}
    >
      <IconSearch size={17} stroke={1.7} aria-hidden />
      <span>{t('shell.search-short')}</span>
      <kbd>{isMac ? '⌘K' : 'Ctrl K'}</kbd>
    </button>
  )
}

function useShortcut(open: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

function Banners({ me }: { me: Me }) {
  const { t } = useTexts()
  const online = useSyncExternalStore(watchLine, () => navigator.onLine)
  const isOld = useIsOld()
  return (
    <div className="shell-banners" role="status">
      {me.organisation.example && <p className="shell-banner">{t('shell.example')}</p>}
      {!online && <p className="shell-banner">{t('shell.offline')}</p>}
      {isOld && (
        <p className="shell-banner">
          {t('shell.newer-version')}{' '}
          <button type="button" className="link-button" onClick={() => location.reload()}>
            {t('shell.reload')}
          </button>
        </p>
      )}
    </div>
  )
}

function watchLine(changed: () => void) {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

// A chunk that is gone means that the server has been renewed since this page was opened.
function useIsOld() {
  const [isOld, setIsOld] = useState(false)
  useEffect(() => {
    const found = () => navigator.onLine && setIsOld(true)
    window.addEventListener('vite:preloadError', found)
    return () => window.removeEventListener('vite:preloadError', found)
  }, [])
  return isOld
}
