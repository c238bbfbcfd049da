import { Link } from 'react-router'
import { Card, Chip, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { offersApi } from '../../model/offers-api.ts'
import { todayHere } from '../words.ts'

const most = 4

/** On Today, while somebody who offers to help waits for an answer. */
export default function OffersCard() {
  const { t, day } = useTexts()
  const today = todayHere()
  const offers = useAnswer(offersApi.list, {}).data ?? []
  const waiting = offers.filter(
    ({ state, apart, lookAgainOn }) =>
      (state === 'open' && !apart) || (lookAgainOn !== null && lookAgainOn <= today),
  )
  const apart = offers.filter((offer) => offer.apart).length
  if (waiting.length + apart === 0) return null
  return (
    <Card
      title={t('volunteers.today.offers', { count: waiting.length })}
      aside={<Link to="/volunteers/offers">{t('volunteers.today.answer')}</Link>}
    >
      <Rows label={t('volunteers.offers.title')}>
        {waiting.slice(0, most).map(({ id, givenName, familyName, offeredOn, unit, lookAgainOn }) => (
          <Row
            key={id}
            to="/volunteers/offers"
            detail={[unit, day(offeredOn)].join(' · ')}
            aside={lookAgainOn && <Chip tone="lamp">{t('volunteers.today.look-again')}</Chip>}
          >
            {[givenName, familyName].filter(Boolean).join(' ')}
          </Row>
        ))}
        {apart > 0 && <Row to="/volunteers/offers">{t('volunteers.offers.apart', { count: apart })}</Row>}
      </Rows>
    </Card>
  )
}
