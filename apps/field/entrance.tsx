import { useEffect } from 'react'
import { FieldPhone, type FieldUser } from '#platform/field/field-phone.tsx'
import { MainButton, Screen, Trouble } from '#platform/field/parts.tsx'
import type { PhoneStore } from '#platform/field/phone-store.ts'
import { type Me, useMe } from '#platform/web/me.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { domains } from './domains.ts'
import { lastUser, readsNoMore, rememberUser, userIn } from './last-user.ts'
import { Pages } from './pages.tsx'
import { Shell } from './shell/shell.tsx'

const operations = domains.flatMap(({ sends }) => sends ?? [])

/** Whose phone this is: whoever is signed in; without a line, whoever was. */
export function Entrance({ store }: { store: PhoneStore }) {
  const { t } = useTexts()
  const me = useMe()
  const user = userOf(me.data, me.error?.kind === 'offline')

  useEffect(() => {
    if (!me.data) return
    // What one volunteer kept to read is not for the next; what waits to be sent stays locked until its writer is back.
    if (readsNoMore(lastUser(), me.data)) void store.forgetKept()
    rememberUser(userIn(me.data))
  }, [me.data, store])

  if (user) {
    return (
      <FieldPhone key={user.id} user={user} store={store} operations={operations}>
        <Shell>
          <Pages />
        </Shell>
      </FieldPhone>
    )
  }
  return (
    <main className="field-door">
      {me.data ? (
        <Door me={me.data} />
      ) : me.error?.kind === 'offline' ? (
        <Screen title={t('field.offline-start.title')}>
          <p>{t('field.offline-start.text')}</p>
        </Screen>
      ) : me.error ? (
        <Trouble problem={me.error} />
      ) : null}
    </main>
  )
}

function userOf(me: Me | undefined, offline: boolean): FieldUser | null {
  if (!me) return offline ? lastUser() : null
  return userIn(me)
}

function Door({ me }: { me: Me }) {
  const { t } = useTexts()
  if (me.step === 'ready') {
    return (
      <Screen title={t('field.no-volunteer.title')}>
        <p>{t('field.no-volunteer.text')}</p>
        <MainButton onClick={() => location.assign('/')}>{t('field.to-office')}</MainButton>
      </Screen>
    )
  }
  const signIn = () => {
    // The office has the pages for signing in, and leads back here.
    sessionStorage.setItem('landfall.then', '/field/')
    location.assign('/')
  }
  return (
    <Screen title="Landfall">
      <p>{t('field.sign-in-text')}</p>
      <MainButton onClick={signIn}>{t('field.sign-in')}</MainButton>
    </Screen>
  )
}
