import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  Page,
  Rows,
  Stack,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import type { ReceivedOffer } from '../../model/offer.ts'
import { offersApi } from '../../model/offers-api.ts'
import { useVolunteerWords } from '../words.ts'
import { AnswerDialog, type AnswerKind } from './answer-dialog.tsx'
import { Apart } from './apart.tsx'
import { LinksToShare } from './links-to-share.tsx'
import { OfferRow } from './offer-row.tsx'
import '../volunteers.css'

/** What strangers have offered, the longest waiting first, and the links by which more of them come. */
export default function OffersPage() {
  const { t } = useTexts()
  const answer = useAnswer(offersApi.list, {})
  const [answering, setAnswering] = useState<{ offer: ReceivedOffer; kind: AnswerKind } | null>(null)
  return (
    <Page
      title={t('volunteers.offers.title')}
      subtitle={t('volunteers.offers.text')}
      breadcrumbs={[{ text: t('volunteers.title'), to: '/volunteers' }]}
    >
      <Answer of={answer}>
        {(offers) => (
          <Stack>
            <Waiting
              offers={offers.filter(({ state, apart }) => state === 'open' && !apart)}
              onAnswer={setAnswering}
            />
            <Apart offers={offers.filter(({ apart }) => apart)} />
            <Later offers={offers.filter(({ state }) => state === 'later')} onAnswer={setAnswering} />
            <LinksToShare />
            <Answered />
          </Stack>
        )}
      </Answer>
      {answering && <AnswerDialog {...answering} onClose={() => setAnswering(null)} />}
    </Page>
  )
}

type ListProps = {
  offers: ReceivedOffer[]
  onAnswer(answering: { offer: ReceivedOffer; kind: AnswerKind }): void
}

function Waiting({ offers, onAnswer }: ListProps) {
  const { t } = useTexts()
  if (offers.length === 0)
    return <EmptyState title={t('volunteers.offers.none')} text={t('volunteers.offers.none-text')} />
  return (
    <Card title={t('volunteers.offers.waiting', { count: offers.length })}>
      <Rows label={t('volunteers.offers.title')}>
        {offers.map((offer) => (
          <OfferRow key={offer.id} offer={offer} onAnswer={(kind) => onAnswer({ offer, kind })} />
        ))}
      </Rows>
    </Card>
  )
}

function Later({ offers, onAnswer }: ListProps) {
  const { t } = useTexts()
  if (offers.length === 0) return null
  const title = t('volunteers.offers.later', { count: offers.length })
  return (
    <Card title={title}>
      <Rows label={title}>
        {offers.map((offer) => (
          <OfferRow key={offer.id} offer={offer} onAnswer={(kind) => onAnswer({ offer, kind })} />
        ))}
      </Rows>
    </Card>
  )
}

/** Asked for only when somebody looks: what was answered lately. */
function Answered() {
  const { t, day } = useTexts()
  const { word } = useVolunteerWords()
  const [params] = useSearchParams()
  const isOpen = params.get('show') === 'answered'
  const answer = useAnswer(offersApi.list, { answered: true }, { when: isOpen })
  if (!isOpen)
    return (
      <p>
        <Link to="?show=answered">{t('volunteers.offers.show-answered')}</Link>
      </p>
    )
  return (
    <Card title={t('volunteers.offers.answered')}>
      <Answer of={answer}>
        {(offers) =>
          offers.length === 0 ? (
            <p className="soft">{t('volunteers.offers.answered-none')}</p>
          ) : (
            <ul className="rows">
              {offers.map(({ id, givenName, familyName, offeredOn, state, reason, known }) => (
                <li key={id} className="row">
                  <div className="row-main">
                    {known ? (
                      <Link to={`/volunteers/${known.id}`}>{known.name}</Link>
                    ) : (
                      `${givenName} ${familyName}`
                    )}
                    <div className="soft">
                      {[day(offeredOn), reason && word('refusal', reason)].filter(Boolean).join(' · ')}
                    </div>
                  </div>
                  <Chip tone={state === 'invited' ? 'moss' : 'plain'}>{word('offer-state', state)}</Chip>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  )
}
