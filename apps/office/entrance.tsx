import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useOwnCopies } from '#platform/web/form/own-copies.ts'
import { type Me, useMe } from '#platform/web/me.ts'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Lent } from '#platform/web/parts/lent.tsx'
import { ErrorState, Loading } from '#platform/web/parts/states.tsx'
import { useTexts } from '#platform/web/texts.tsx'
import { accessPages, openPages } from './access-pages.ts'
import { Pages } from './pages.tsx'
import { Brand } from './shell/brand.tsx'
import { LanguageSwitch } from './shell/language-switch.tsx'
import { Shell } from './shell/shell.tsx'

/** Decides what stands before the visitor: the way in, the app, or the way in again over the app as it was. */
export function Entrance({ followLanguage }: { followLanguage: (language: string) => void }) {
  const { t } = useTexts()
  const { pathname } = useLocation()
  const me = useMe()
  useOwnCopies()
  const last = useRef<Me | null>(null)
  const now = me.data
  const wished = now?.user?.language

  useEffect(() => {
    if (wished) followLanguage(wished)
  }, [wished, followLanguage])

  if (openPages.some(({ path }) => `${pathname}/`.startsWith(`/${path.split('/:')[0]}/`))) {
    return (
      <Threshold>
        <Pages pages={openPages} />
      </Threshold>
    )
  }
  if (!now) {
    return (
      <Threshold>
        {me.error ? <ErrorState error={me.error} retry={() => void me.refetch()} /> : <Loading />}
      </Threshold>
    )
  }
  if (now.step === 'ready') {
    // What somebody else left on this screen is not for the next person.
    if (last.current?.user && last.current.user.id !== now.user?.id) location.replace('/')
    if (belongsAtTheWindow(now)) {
      sessionStorage.removeItem('landfall.then')
      location.replace('/window')
      return null
    }
    if (belongsOnThePhone(now)) {
      sessionStorage.removeItem('landfall.then')
      location.replace('/field/')
      return null
    }
    last.current = now
  }
  if (!last.current) {
    return (
      <Threshold>
        <AccessPage step={now.step} />
      </Threshold>
    )
  }
  return (
    <>
      <Shell me={last.current}>
        <Pages />
      </Shell>
      <Dialog
        open={now.step !== 'ready'}
        onClose={() => undefined}
        title={t('shell.session-ended')}
        closable={false}
      >
        <AccessPage step={now.step} />
      </Dialog>
    </>
  )
}

/** Volunteers have their pages in the phone app; whoever is both goes there when that is where they came from. */
const belongsOnThePhone = ({ capacities }: Me): boolean =>
  capacities.includes('volunteer') &&
  (!capacities.includes('staff') || sessionStorage.getItem('landfall.then') === '/field/')

/** Partners have a small window of their own and nothing else here. */
const belongsAtTheWindow = ({ capacities }: Me): boolean =>
  capacities.includes('partner') &&
  (capacities.length === 1 || sessionStorage.getItem('landfall.then') === '/window')

function AccessPage({ step }: { step: Me['step'] }) {
  const load = step === 'ready' ? undefined : accessPages[step]
  if (!load) return null
  return <Lent load={load} />
}

/** The frame before the door: the name, the language, one narrow column. */
function Threshold({ children }: { children: React.ReactNode }) {
  return (
    <div className="threshold">
      <header>
        <Brand />
        <LanguageSwitch />
      </header>
      <main>{children}</main>
    </div>
  )
}
