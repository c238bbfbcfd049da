import { Link } from 'react-router'
import { Card, useAnswer, useTexts } from '#platform/web/index.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { ContactBars, longSilence } from './contact-bars.tsx'

const most = 5

/** On Today: the children who have waited longest for contact. */
export default function ChildrenTodayCard() {
  const { t } = useTexts()
  const children = useAnswer(childrenApi.list, {}).data?.children
  if (!children || children.length === 0) return null
  const silence = (child: (typeof children)[number]) =>
    Math.max(0, ...child.parents.map(({ daysSince }) => daysSince ?? longSilence + 1))
  const waiting = children
    .filter((child) => silence(child) > longSilence)
    .toSorted((a, b) => silence(b) - silence(a))
  return (
    <Card
      title={
        waiting.length > 0 ? t('family.child.today', { count: waiting.length }) : t('family.child.today-calm')
      }
      aside={<Link to="/children">{t('family.child.all')}</Link>}
    >
      {waiting.length > 0 ? (
        <ContactBars of={waiting.slice(0, most)} />
      ) : (
        <p className="soft">{t('family.child.today-quiet')}</p>
      )}
    </Card>
  )
}
