import { FieldCard, useKept } from '#platform/field/index.ts'
import { phoneLink } from '#platform/texts/phone-link.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { volunteersFieldApi } from '../model/index.ts'

export default function SupervisorCard() {
  const { t } = useTexts()
  const supervisor = useKept(volunteersFieldApi.mySelf, {}).data?.supervisor
  if (!supervisor) return null
  const { name, phone, standsInFor } = supervisor
  return (
    <FieldCard title={t('volunteers.field.supervisor')}>
      <p>
        {name ?? t('volunteers.field.no-supervisor')}
        {standsInFor && (
          <span className="soft"> {t('volunteers.field.stands-in', { name: standsInFor })}</span>
        )}
      </p>
      {phone && (
        <a className="field-quiet-button" href={phoneLink(phone)}>
          {t('volunteers.field.call', { phone })}
        </a>
      )}
    </FieldCard>
  )
}
