import { Card, useTexts } from '#platform/web/index.ts'
import type { PlanFile } from '../../model/plan.ts'
import { isStepOverdue } from '../../model/step-rules.ts'

const numberOf = (day: string) =>
  Temporal.PlainDate.from(day).since('1970-01-01', { largestUnit: 'days' }).days
const leastDays = 42
const after = 14

/** What lies ahead as a line: steps with a day, the next review, the gate. The lists below say the same in words. */
export function PlanLine({ file }: { file: PlanFile }) {
  const { t, day } = useTexts()
  const { today, releaseDay, next } = file
  const steps = file.goals
    .filter(({ state }) => state === 'open')
    .flatMap((goal) => goal.steps)
    .filter(({ state, due }) => state === 'open' && due !== null)
  const isAhead = releaseDay !== null && releaseDay >= today
  const due = next?.due ?? null
  if (steps.length === 0 && !isAhead) return null
  const from = numberOf(today)
  const ahead = [...steps.map((step) => step.due!), isAhead ? releaseDay : null, due]
    .filter((one) => one !== null)
    .map((one) => numberOf(one) - from)
  const length = Math.max(leastDays, ...ahead) + after
  const at = (one: string) => `${3 + (94 * Math.max(0, numberOf(one) - from)) / length}%`
  const late = steps.filter((step) => isStepOverdue(step, today))
  const anchor = (one: string) => (numberOf(one) - from > length * 0.7 ? 'end' : 'start')
  const said = [
    t('plans.line.steps', { count: steps.length, late: late.length }),
    due && t('plans.line.review', { day: day(due, 'long') }),
    isAhead && t('plans.line.release', { day: day(releaseDay, 'long') }),
  ].filter(Boolean)
  return (
    <Card>
      <svg className="plan-line" width="100%" height="92" role="img" aria-label={said.join(' ')}>
        <line className="plan-line-axis" x1="3%" x2="97%" y1="50" y2="50" />
        <text className="plan-line-text" x="3%" y="82">
          {t('plans.line.today')}
        </text>
        <line className="plan-line-axis" x1="3%" x2="3%" y1="42" y2="58" />
        {isAhead && (
          <>
            <line className="plan-line-gate" x1={at(releaseDay)} x2={at(releaseDay)} y1="22" y2="66" />
            <text className="plan-line-text" x={at(releaseDay)} y="82" textAnchor={anchor(releaseDay)}>
              {t('plans.line.gate', { day: day(releaseDay, 'near') })}
            </text>
          </>
        )}
        {due && (
          <>
            <rect className="plan-line-review" x={at(due)} y="26" width="10" height="10" />
            <text
              className="plan-line-text"
              x={at(due)}
              dx={anchor(due) === 'end' ? -6 : 16}
              y="36"
              textAnchor={anchor(due)}
            >
              {t('plans.line.review-short', { day: day(due, 'near') })}
            </text>
          </>
        )}
        {[...steps]
          .sort((a, b) => b.due!.localeCompare(a.due!))
          .map((step) => (
            <circle
              key={step.id}
              className="plan-line-step"
              data-late={isStepOverdue(step, today) || undefined}
              cx={at(step.due!)}
              cy="50"
              r="6"
            >
              <title>{`${day(step.due!, 'near')}: ${step.words}`}</title>
            </circle>
          ))}
      </svg>
      <p className="soft small">{said.join(' ')}</p>
    </Card>
  )
}
