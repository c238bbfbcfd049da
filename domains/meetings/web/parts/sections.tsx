import { NavLink } from 'react-router'
import { useMay, useTexts } from '#platform/web/index.ts'
import '../meetings.css'

const sections = [
  { to: '/meetings', text: 'meetings.section.week', permission: 'meetings:read' },
  { to: '/meetings/silence', text: 'meetings.section.silence', permission: 'meetings:read' },
  { to: '/meetings/check-ins', text: 'meetings.section.check-ins', permission: 'meetings:read' },
  { to: '/meetings/talks', text: 'meetings.section.talks', permission: 'meetings:write' },
  { to: '/meetings/visits', text: 'meetings.section.visits', permission: 'meetings:read' },
  { to: '/meetings/permits', text: 'meetings.section.permits', permission: 'meetings:read' },
  { to: '/meetings/rounds', text: 'meetings.section.rounds', permission: 'meetings:read' },
] as const

/** The pages of meetings side by side; each stays one step away. */
export function Sections() {
  const { t } = useTexts()
  const may = useMay()
  return (
    <nav className="meeting-sections no-print" aria-label={t('meetings.title')}>
      {sections
        .filter(({ permission }) => may(permission))
        .map(({ to, text }) => (
          <NavLink key={to} to={to} end={to === '/meetings'}>
            {t(text)}
          </NavLink>
        ))}
    </nav>
  )
}
