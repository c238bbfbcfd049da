import { usePhone } from '#platform/field/field-phone.tsx'
import { lentCards } from '#platform/field/lent.tsx'
import { FieldCard, Screen } from '#platform/field/parts.tsx'
import { languageNames, languages } from '#platform/texts/languages.ts'
import { signOut } from '#platform/web/calls/sign-out.ts'
import { useMe } from '#platform/web/me.ts'
import { useLanguageChoice, useTexts } from '#platform/web/texts.tsx'
import { domains } from './domains.ts'
import { rememberUser } from './last-user.ts'

const Cards = lentCards(domains.flatMap(({ selfCards }) => selfCards ?? []))

export function SelfPage() {
  const { t } = useTexts()
  const { user } = usePhone()
  return (
    <Screen title={t('field.self')} above={user.name}>
      <Cards />
      <LanguageCard />
      <LeaveCard />
    </Screen>
  )
}

function LanguageCard() {
  const { t } = useTexts()
  const { language, choose } = useLanguageChoice()
  return (
    <FieldCard title={t('field.language')}>
      <div className="field-tap-row">
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            className="field-tap-button"
            aria-pressed={one === language}
            onClick={() => choose(one)}
          >
            {languageNames[one]}
          </button>
        ))}
      </div>
    </FieldCard>
  )
}

function LeaveCard() {
  const { t } = useTexts()
  const { store } = usePhone()
  const staffToo = useMe().data?.capacities.includes('staff')
  const leave = async () => {
    await store.forgetKept()
    rememberUser(null)
    await signOut().catch(() => undefined)
    location.assign('/field/')
  }
  return (
    <FieldCard title={t('field.sign-out')}>
      <p className="soft small">{t('field.sign-out-text')}</p>
      <button type="button" className="field-quiet-button" onClick={() => void leave()}>
        {t('field.sign-out')}
      </button>
      {staffToo && <a href="/">{t('field.to-office')}</a>}
    </FieldCard>
  )
}
