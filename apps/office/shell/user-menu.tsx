import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconDeviceMobile, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useId } from 'react'
import { Link } from 'react-router'
import type { TextKey } from '#platform/texts/text.ts'
import { flushDrafts } from '#platform/web/form/draft-keeper.ts'
import type { Me } from '#platform/web/me.ts'
import { Dropdown } from '#platform/web/parts/dropdown.tsx'
import { useTexts } from '#platform/web/texts.tsx'
import { accessActions } from '../access-pages.ts'
import { LanguageSwitch } from './language-switch.tsx'

/** Who is at the screen and in which capacity, and what they may set for themselves. */
export function UserMenu({ me }: { me: Me }) {
  const { t } = useTexts()
  const capacity = t(`shell.capacity.${me.capacity}` as TextKey)
  const leave = async () => {
    await flushDrafts()
    await accessActions.signOut?.()
    // A full reload, so that nothing of this person stays in memory.
    location.assign('/')
  }
  return (
    <Dropdown
      label={me.user?.name ?? ''}
      up
      className="user-button"
      button={
        <>
          <IconUserCircle size={28} stroke={1.25} aria-hidden />
          <span>
            <span className="user-name">{me.user?.name}</span>
            <span className="soft small">{capacity}</span>
          </span>
        </>
      }
    >
      <div className="user-about soft small">
        <div>{me.user?.email}</div>
        <div>{me.organisation.name}</div>
      </div>
      {accessActions.accountPath && (
        <Link className="dropdown-item" to={accessActions.accountPath}>
          <IconUserCircle size={18} stroke={1.6} aria-hidden />
          {t('shell.account')}
        </Link>
      )}
      {me.capacities.includes('volunteer') && (
        <a className="dropdown-item" href="/field/">
          <IconDeviceMobile size={18} stroke={1.6} aria-hidden />
          {t('field.to-field')}
        </a>
      )}
      <LanguageSwitch labelled />
      <LookSwitch />
      {accessActions.signOut && (
        <button type="button" className="dropdown-item" onClick={() => void leave()}>
          <IconLogout size={18} stroke={1.6} aria-hidden />
          {t('shell.sign-out')}
        </button>
      )}
    </Dropdown>
  )
}

const looks: MantineColorScheme[] = ['auto', 'light', 'dark']

function LookSwitch() {
  const { t } = useTexts()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const id = useId()
  return (
    <div className="setting">
      <label className="soft small" htmlFor={id}>
        {t('shell.look')}
      </label>
      <select
        id={id}
        className="input"
        value={colorScheme}
        onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
      >
        {looks.map((look) => (
          <option key={look} value={look}>
            {t(`shell.look-${look}` as TextKey)}
          </option>
        ))}
      </select>
    </div>
  )
}
