import { Link } from 'react-router'
import { FieldCard } from '#platform/field/index.ts'
import { useTexts } from '#platform/web/texts.tsx'

export default function ProfileCard() {
  const { t } = useTexts()
  return (
    <FieldCard title={t('volunteers.field.profile')}>
      <p className="soft">{t('volunteers.field.profile-text')}</p>
      <Link className="field-quiet-button" to="/profile">
        {t('volunteers.field.profile-change')}
      </Link>
    </FieldCard>
  )
}
