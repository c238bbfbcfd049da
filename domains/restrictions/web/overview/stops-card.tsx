import { Link } from 'react-router'
import { Answer, Card, useAnswer, useTexts } from '#platform/web/index.ts'
import { restrictionsApi } from '../../model/restrictions-api.ts'
import { Stops } from './stops.tsx'

const shown = 3

/** On Today: what Landfall refused because two are kept apart, for those who answer for it. */
export default function StopsCard() {
  const { t } = useTexts()
  const stops = useAnswer(restrictionsApi.stops, {})
  if (stops.data?.length === 0) return null
  return (
    <Card title={t('restrictions.stops')} aside={<Link to="/kept-apart">{t('restrictions.page')}</Link>}>
      <Answer of={stops}>{(list) => <Stops of={list.slice(0, shown)} />}</Answer>
    </Card>
  )
}
