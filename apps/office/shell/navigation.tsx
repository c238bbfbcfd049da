import { NavLink } from 'react-router'
import type { TextKey } from '#platform/texts/text.ts'
import { type NavigationGroup, useNavigation } from '#platform/web/domain-web.ts'
import { useTexts } from '#platform/web/texts.tsx'

const groups: NavigationGroup[] = ['daily', 'centre', 'look-back', 'house']

export function Navigation({ onGo }: { onGo?: () => void }) {
  const { t } = useTexts()
  const items = useNavigation()
  return (
    <nav className="navigation" aria-label={t('shell.navigation')}>
      {groups.map((group) => {
        const inGroup = items.filter((item) => item.group === group)
        if (inGroup.length === 0) return null
        return (
          <div key={group}>
            {group !== 'daily' && <p className="navigation-group">{t(`shell.group.${group}` as TextKey)}</p>}
            <ul>
              {inGroup.map(({ to, text, icon: Icon }) => (
                <li key={to}>
                  <NavLink to={to} end={to === '/'} {...(onGo ? { onClick: onGo } : {})}>
                    <Icon size={19} stroke={1.6} />
                    {t(text)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}
