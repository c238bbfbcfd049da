import { Card, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { PlanFile } from '../../model/plan.ts'
import type { Deed } from './dialogs/deed.ts'

/** Since when this plan is there, and those that were before it. */
export function FormerPlans({
  file,
  mayWrite,
  onDeed,
}: {
  file: PlanFile
  mayWrite: boolean
  onDeed(deed: Deed): void
}) {
  const { t, day } = useTexts()
  const { plan, formerPlans } = file
  if (!plan && formerPlans.length === 0) return null
  return (
    <Card title={t('plans.since')}>
      {plan && (
        <p>
          {t('plans.since.day', { day: day(plan.begunOn, 'long') })}{' '}
          {mayWrite && (
            <button type="button" className="link-button" onClick={() => onDeed({ name: 'end', plan })}>
              {t('plans.do.end')}
            </button>
          )}
        </p>
      )}
      {formerPlans.length > 0 && (
        <Rows label={t('plans.former')}>
          {formerPlans.map(({ id, begunOn, endedOn, words, goals }) => (
            <Row
              key={id}
              detail={[t('plans.former.goals', { count: goals }), words].filter(Boolean).join(' · ')}
            >
              {t('plans.former.line', {
                from: day(begunOn, 'short'),
                until: endedOn ? day(endedOn, 'short') : '',
              })}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )
}
