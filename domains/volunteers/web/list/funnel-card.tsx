import { Card, useAnswer, useTexts } from '#platform/web/index.ts'
import { type Funnel, volunteersApi } from '../../model/volunteers-api.ts'

const steps = ['offered', 'invited', 'interviewed', 'approved', 'active'] as const

/** From interest to active in the last twelve months, as a picture that is its own table. */
export function FunnelCard({ unitId }: { unitId?: string }) {
  const { t, day } = useTexts()
  const funnel = useAnswer(volunteersApi.funnel, unitId ? { unitId } : {}).data
  if (!funnel || funnel.offered === 0) return null
  return (
    <Card
      title={t('volunteers.funnel.title')}
      aside={
        <span className="small">{t('volunteers.funnel.since', { day: day(funnel.since, 'short') })}</span>
      }
    >
      <table className="funnel">
        <caption className="sr-only">{t('volunteers.funnel.title')}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('volunteers.funnel.step')}</th>
            <th scope="col">{t('volunteers.funnel.people')}</th>
            <th scope="col">{t('volunteers.funnel.left')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <Step key={step} funnel={funnel} step={step} before={steps[index - 1]} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

type StepName = (typeof steps)[number]

function Step({ funnel, step, before }: { funnel: Funnel; step: StepName; before: StepName | undefined }) {
  const { t } = useTexts()
  const count = funnel[step]
  const lost = before === undefined ? 0 : funnel[before] - count
  return (
    <tr>
      <th scope="row">{t(`volunteers.funnel.${step}`)}</th>
      <td>
        <span className="funnel-line">
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className="funnel-bar" x="0" y="0" height="10" width={(100 * count) / funnel.offered} />
          </svg>
          <b className="num">{count}</b>
        </span>
      </td>
      <td className="soft">
        {lost > 0 && t(`volunteers.funnel.lost-${step as 'invited'}`, { count: lost })}
      </td>
    </tr>
  )
}
