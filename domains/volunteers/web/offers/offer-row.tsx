import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { languageNames } from '#platform/texts/languages.ts'
import { phoneLink } from '#platform/texts/phone-link.ts'
import { Chip, Row, useAnswer, useTexts } from '#platform/web/index.ts'
import type { ReceivedOffer } from '../../model/offer.ts'
import { policyApi } from '../../model/policy-api.ts'
import { useVolunteerWords } from '../words.ts'
import type { AnswerKind } from './answer-dialog.tsx'

/** One offer in the words of whoever made it, how to reach them, and the three answers. */
export function OfferRow({ offer, onAnswer }: { offer: ReceivedOffer; onAnswer(kind: AnswerKind): void }) {
  const { t, day } = useTexts()
  const name = [offer.givenName, offer.familyName].filter(Boolean).join(' ')
  return (
    <Row
      detail={
        <>
          {offer.message && <q className="offer-message">{offer.message}</q>}
          <Reach offer={offer} />
          {offer.times > 1 && <Again offer={offer} />}
          <Details offer={offer} />
          {offer.known && (
            <div>
              <Link to={`/volunteers/${offer.known.id}`}>
                {t('volunteers.offers.known', { name: offer.known.name })}
              </Link>
            </div>
          )}
          <div className="offer-answers">
            <Button size="sm" onClick={() => onAnswer('invite')}>
              {t('volunteers.offers.invite')}
            </Button>
            <Button size="sm" variant="default" onClick={() => onAnswer('keep')}>
              {t('volunteers.offers.keep')}
            </Button>
            <Button size="sm" variant="default" onClick={() => onAnswer('refuse')}>
              {t('volunteers.offers.refuse')}
            </Button>
          </div>
        </>
      }
      aside={
        offer.lookAgainOn ? (
          <Chip tone="lamp">
            {t('volunteers.offers.look-again', { day: day(offer.lookAgainOn, 'short') })}
          </Chip>
        ) : (
          <span className="soft num">{day(offer.offeredOn, 'short')}</span>
        )
      }
    >
      <b>{name}</b>
    </Row>
  )
}

/** The same address has offered again while it waits; what was written then, as far as it was kept. */
function Again({ offer: { times, again } }: { offer: ReceivedOffer }) {
  const { t, day } = useTexts()
  return (
    <div>
      {t('volunteers.offers.again', { count: times - 1 })}
      <ul>
        {again.map(({ offeredOn, name, phone, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are only ever added to
          <li key={index}>
            {[day(offeredOn, 'short'), name, phone, message && `“${message}”`].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Reach({ offer: { email, phone } }: { offer: ReceivedOffer }) {
  return (
    <div className="offer-reach">
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {phone && <a href={phoneLink(phone)}>{phone}</a>}
    </div>
  )
}

function Details({ offer: { kinds, language, birthYear, unit } }: { offer: ReceivedOffer }) {
  const { t, list } = useTexts()
  const { inMine } = useVolunteerWords()
  const known = useAnswer(policyApi.kinds, {}).data ?? []
  const wanted = known.filter(({ id }) => kinds.includes(id)).map(({ names }) => inMine(names))
  return (
    <div>
      {[
        wanted.length > 0 && list(wanted),
        t('volunteers.offers.writes', { language: languageNames[language] }),
        birthYear && t('volunteers.born', { year: String(birthYear) }),
        unit,
      ]
        .filter(Boolean)
        .join(' · ')}
    </div>
  )
}
