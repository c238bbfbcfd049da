import { Answer, Card, EmptyState, Page, Row, Rows, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { groundsApi } from '../model/grounds-api.ts'
import { StandingChip } from './consent-row.tsx'
import { DeletionsCard } from './deletions-card.tsx'
import './grounds.css'

/** Consents that run out soon or ran out lately: whom to ask again; and who is to delete what they received. */
export default function EndingPage() {
  const { t, day } = useTexts()
  const ending = useAnswer(groundsApi.endingSoon, {})
  return (
    <Page title={t('grounds.title')} subtitle={t('grounds.subtitle')} width="text">
      <Stack>
        <Answer of={ending}>
          {({ consents, soonDays }) =>
            consents.length === 0 ? (
              <EmptyState
                title={t('grounds.none-ending', { count: soonDays })}
                text={t('grounds.none-ending-text')}
              />
            ) : (
              <Card>
                <Rows label={t('grounds.title')}>
                  {consents.map((consent) => (
                    <Row
                      key={consent.id}
                      to={`/people/${consent.personId}?tab=consents`}
                      detail={[t(`grounds.purpose.${consent.purpose}`), consent.recipient]
                        .filter(Boolean)
                        .join(' · ')}
                      aside={<StandingChip of={consent} />}
                    >
                      {t(consent.standing === 'over' ? 'grounds.ran-out' : 'grounds.runs-out', {
                        name: consent.personName,
                        day: day(consent.ends!, 'near'),
                      })}
                    </Row>
                  ))}
                </Rows>
              </Card>
            )
          }
        </Answer>
        <DeletionsCard />
      </Stack>
    </Page>
  )
}
