import { Card, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { ownWordApi } from '../../model/own-word-api.ts'
import { AskRow } from '../own-word/ask-rows.tsx'
import '../volunteers.css'

/** On Today, while somebody is asked whether they are a volunteer whom a colleague wrote down. */
export default function OwnWordCard() {
  const { t } = useTexts()
  const asks = useAnswer(ownWordApi.asked, {}).data ?? []
  if (asks.length === 0) return null
  return (
    <Card title={t('volunteers.own-word.title')}>
      <Rows label={t('volunteers.own-word.title')}>
        {asks.map((ask) => (
          <AskRow key={ask.id} ask={ask} />
        ))}
      </Rows>
    </Card>
  )
}
