import { IconHome, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { usePhone } from '#platform/field/field-phone.tsx'
import { lentCards } from '#platform/field/lent.tsx'
import { useTexts } from '#platform/web/texts.tsx'
import { domains } from '../domains.ts'

const places = [
  { to: '/', text: 'field.now' as const, icon: IconHome, order: 0 },
  ...domains.flatMap((domain) => domain.places ?? []),
  { to: '/self', text: 'field.self' as const, icon: IconUser, order: 1000 },
].sort((a, b) => a.order - b.order)

const FootLines = lentCards(domains.flatMap(({ everyPage }) => everyPage ?? []))

/** The page, what waits on the phone in one line, whom to call, and the few places there are, in reach of a thumb. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTexts()
  return (
    <div className="field-shell">
      <main className="field-main">{children}</main>
      <footer className="field-foot">
        <Waiting />
        <FootLines />
      </footer>
      <nav className="field-bar" aria-label={t('field.nav')}>
        {places.map(({ to, text, icon: Icon }) => (
          <NavLink key={to} to={to} end={to === '/'}>
            <Icon size={22} stroke={1.6} aria-hidden />
            <span>{t(text)}</span>
          </NavLink>
        ))}
      </nav>
    </div>
  )
}

function Waiting() {
  const { t } = useTexts()
  const { waiting, state } = usePhone()
  const count = waiting.filter(({ refused }) => refused === null).length
  return (
    <p role="status" className="field-waiting">
      {count > 0 && t(state === 'signed-out' ? 'field.waiting-signed-out' : 'field.waiting', { count })}
    </p>
  )
}
