import { Card, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { movesApi } from '../../model/moves.ts'
import { AwayRows } from '../away/away-rows.tsx'

/** On Today, while a volunteer of ours waits for what two units say. */
export default function AwayCard() {
  const { t } = useTexts()
  const waiting = (useAnswer(movesApi.away, {}).data ?? []).filter(({ settledOn }) => settledOn === null)
  if (waiting.length === 0) return null
  return (
    <Card title={t('matches.away.title')}>
      <Rows label={t('matches.away.title')}>
        <AwayRows away={waiting} />
      </Rows>
    </Card>
  )
}
