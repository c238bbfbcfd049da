import { Link } from 'react-router'
import { Card, useAnswer, useTexts } from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'

/** On Today, while the house has no unit yet. */
export default function FirstUnitCard() {
  const { t } = useTexts()
  const units = useAnswer(organisationApi.units, {})
  if (units.data?.length !== 0) return null
  return (
    <Card title={t('first-unit.title')} tone="tint">
      <p>{t('first-unit.text')}</p>
      <p>
        <Link to="/first-unit">{t('unit.open')}</Link>
      </p>
    </Card>
  )
}
