import { Answer, Card, Chip, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'

/** On Today: agreements that run out soon or ran out lately, and that no later one has replaced. */
export default function EndingCard() {
  const { t, day } = useTexts()
  const ending = useAnswer(directoryApi.ending, {})
  if (ending.data?.length === 0) return null
  return (
    <Card title={t('partners.ending')}>
      <Answer of={ending}>
        {(agreements) => (
          <Rows label={t('partners.ending')}>
            {agreements.map(({ id, partnerId, partner, subject, validTo, state }) => (
              <Row
                key={id}
                to={`/partners/${partnerId}`}
                detail={subject}
                aside={
                  <Chip tone={state === 'ended' ? 'beacon' : 'lamp'}>
                    {t(state === 'ended' ? 'partners.ended-on' : 'partners.ends-on', {
                      day: day(validTo!, 'near'),
                    })}
                  </Chip>
                }
              >
                {partner}
              </Row>
            ))}
          </Rows>
        )}
      </Answer>
    </Card>
  )
}
