import { Card, useTexts } from '#platform/web/index.ts'
import type { Assignment } from '../../model/proposal.ts'
import { useMatchWords } from '../words.ts'

/** What counts, and how much: the whole table by which the proposal was made, open to whoever uses it. */
export function WeightsCard({ weights, leastFit }: Pick<Assignment, 'weights' | 'leastFit'>) {
  const { t, number } = useTexts()
  const { word } = useMatchWords()
  const shown = weights.filter(({ weight }) => weight !== 0)
  return (
    <Card title={t('matches.weights')}>
      <p>{t('matches.weights.text', { least: leastFit })}</p>
      <details>
        <summary>{t('matches.weights.show')}</summary>
        <table className="match-weights">
          <tbody>
            {shown.map(({ code, weight }) => (
              <tr key={code}>
                <th scope="row">{word('weight', code)}</th>
                <td className="num">
                  {weight > 0 ? `+${number(weight)}` : number(weight).replace('-', '−')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  )
}
