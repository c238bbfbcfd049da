import { Button } from '@mantine/core'
import { Card, ErrorState, Row, Rows, useCommand, useTexts } from '#platform/web/index.ts'
import type { ReceivedOffer } from '../../model/offer.ts'
import { offersApi } from '../../model/offers-api.ts'

/** What came in a flood: somebody looks whether a person wrote it before it stands among the others. */
export function Apart({ offers }: { offers: ReceivedOffer[] }) {
  const { t, day } = useTexts()
  const { run, pending, problem } = useCommand(offersApi.sortApart)
  if (offers.length === 0) return null
  const title = t('volunteers.offers.apart', { count: offers.length })
  const sort = (ids: string[], are: 'people' | 'not-people') => void run({ ids, are })
  return (
    <Card title={title}>
      <p className="soft">{t('volunteers.offers.apart-text')}</p>
      <Rows label={title}>
        {offers.map(({ id, givenName, familyName, email, phone, message, offeredOn }) => (
          <Row
            key={id}
            detail={
              <>
                {message && <q className="offer-message">{message}</q>}
                <div className="offer-reach">{[email, phone].filter(Boolean).join(' · ')}</div>
                <div className="offer-answers">
                  <Button size="sm" loading={pending} onClick={() => sort([id], 'people')}>
                    {t('volunteers.offers.is-person')}
                  </Button>
                  <Button
                    size="sm"
                    variant="default"
                    loading={pending}
                    onClick={() => sort([id], 'not-people')}
                  >
                    {t('volunteers.offers.no-person')}
                  </Button>
                </div>
              </>
            }
            aside={<span className="soft num">{day(offeredOn, 'short')}</span>}
          >
            {[givenName, familyName].filter(Boolean).join(' ')}
          </Row>
        ))}
      </Rows>
      {offers.length > 1 && (
        <Button
          size="sm"
          variant="default"
          loading={pending}
          onClick={() =>
            sort(
              offers.map(({ id }) => id),
              'not-people',
            )
          }
        >
          {t('volunteers.offers.no-people', { count: offers.length })}
        </Button>
      )}
      {problem && <ErrorState error={problem} />}
    </Card>
  )
}
