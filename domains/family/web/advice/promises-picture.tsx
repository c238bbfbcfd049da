import { useTexts } from '#platform/web/index.ts'
import type { CaseRow } from '../../model/advice/case.ts'

const parts = ['late', 'today', 'week', 'later'] as const
type Part = (typeof parts)[number]

const partOf = (answerBy: string, today: string): Part => {
  if (answerBy < today) return 'late'
  if (answerBy === today) return 'today'
  return answerBy <= Temporal.PlainDate.from(today).add({ days: 7 }).toString() ? 'week' : 'later'
}

/** One band for all answers that are owed, from those that are late to those that have time. */
export function PromisesPicture({ of, today }: { of: CaseRow[]; today: string }) {
  const { t } = useTexts()
  const counts = parts.map((part) => ({
    part,
    n: of.filter(({ answerBy }) => answerBy !== null && partOf(answerBy, today) === part).length,
  }))
  const whole = Math.max(
    1,
    counts.reduce((sum, { n }) => sum + n, 0),
  )
  const shown = counts.filter(({ n }) => n > 0)
  let at = 0
  return (
    <div>
      <svg className="advice-band" role="img" aria-label={t('family.advice.picture')}>
        {shown.map(({ part, n }) => {
          const x = at
          at += (n / whole) * 100
          return (
            <rect
              key={part}
              className="advice-part"
              data-part={part}
              x={`${x}%`}
              width={`${(n / whole) * 100}%`}
              height="100%"
            />
          )
        })}
      </svg>
      <ul className="advice-legend">
        {shown.map(({ part, n }) => (
          <li key={part} data-part={part}>
            {t(`family.advice.part.${part}`, { count: n })}
          </li>
        ))}
      </ul>
    </div>
  )
}
