import { Card, useTexts } from '#platform/web/index.ts'
import type { RepeatedProblem, RowProblem } from '../../model/import-api.ts'

/** What is wrong, in which column, why, and what it costs. */
export function Problem({ problem: { column, code, values, effect } }: { problem: RowProblem }) {
  const { t, reason } = useTexts()
  return (
    <li className="import-problem" data-effect={effect}>
      <span aria-hidden>{effect === 'row-left-out' ? '◆' : '○'}</span>
      <span>
        <b>{column}:</b> {reason({ code: code as never, values })}.{' '}
        <span className="soft">{t(`import.effect.${effect}`)}</span>
      </span>
    </li>
  )
}

const rowsNamed = 12

/** What is the same in many rows, said once with the rows it is about. */
export function RepeatedProblems({ problems }: { problems: RepeatedProblem[] }) {
  const { t, reason } = useTexts()
  return (
    <Card title={t('import.repeated')}>
      <ul className="import-problems">
        {problems.map(({ column, code, values, rows }) => (
          <li key={`${column} ${code} ${values.value}`} className="import-problem">
            <span aria-hidden>○</span>
            <span>
              <b>{column}:</b> {reason({ code: code as never, values })}.{' '}
              <span className="soft">
                {t('import.repeated-rows', {
                  count: rows.length,
                  rows: rows.slice(0, rowsNamed).join(', ') + (rows.length > rowsNamed ? ' …' : ''),
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
