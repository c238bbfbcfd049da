import { Answer, Card, EmptyState, Page, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { ownWordApi } from '../../model/own-word-api.ts'
import { AskRow } from './ask-rows.tsx'
import '../volunteers.css'

/** Where the link of a mail leads: is this you? */
export default function VolunteeringPage() {
  const { t } = useTexts()
  return (
    <Page title={t('volunteers.own-word.title')} width="text">
      <Answer of={useAnswer(ownWordApi.asked, {})}>
        {(asks) =>
          asks.length === 0 ? (
            <EmptyState title={t('volunteers.own-word.none')} text={t('volunteers.own-word.none-text')}>
              <a href="/field/">{t('volunteers.own-word.to-phone')}</a>
            </EmptyState>
          ) : (
            <Card>
              <Rows label={t('volunteers.own-word.title')}>
                {asks.map((ask) => (
                  <AskRow key={ask.id} ask={ask} />
                ))}
              </Rows>
            </Card>
          )
        }
      </Answer>
    </Page>
  )
}
