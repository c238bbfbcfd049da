import { useEffect, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { isLanguage } from '#platform/texts/languages.ts'
import {
  Answer,
  Card,
  EmptyState,
  Page,
  Row,
  Rows,
  useAnswer,
  useLanguageChoice,
  useTexts,
} from '#platform/web/index.ts'
import type { OfferForm } from '../../model/offer.ts'
import { offersApi } from '../../model/offers-api.ts'
import { OfferFields } from './offer-fields.tsx'
import '../volunteers.css'

/** Where somebody offers to help: open to everybody, for one unit, or first the choice of one. */
export default function HelpOutPage() {
  const { unit } = useParams()
  useLanguageOfLink()
  const answer = useAnswer(offersApi.form, {})
  return <Answer of={answer}>{(form) => <HelpOut form={form} wanted={unit ?? null} />}</Answer>
}

/** A link may carry its language (`?language=bg`), so that a poster in Bulgarian leads to a page in Bulgarian. */
function useLanguageOfLink() {
  const [params] = useSearchParams()
  const { language, choose } = useLanguageChoice()
  const wished = params.get('language')
  const [done, setDone] = useState(false)
  useEffect(() => {
    if (done) return
    setDone(true)
    if (isLanguage(wished) && wished !== language) choose(wished)
  }, [done, wished, language, choose])
}

function HelpOut({ form, wanted }: { form: OfferForm; wanted: string | null }) {
  const { t } = useTexts()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const named = form.units.find(({ id, slug }) => id === wanted || slug === wanted)
  const unit = named ?? (form.units.length === 1 ? form.units[0] : undefined)
  if (sentTo) return <Thanks unit={sentTo} organisation={form.organisation} />
  if (form.units.length === 0)
    return <EmptyState title={t('volunteers.offer.nowhere')} text={t('volunteers.offer.nowhere-text')} />
  if (!unit) return <ChooseUnit form={form} isUnknown={wanted !== null} />
  return (
    <Page title={t('volunteers.offer.title')} subtitle={whereOf(unit, form.organisation)} width="text">
      <p className="help-out-lead">{t('volunteers.offer.lead')}</p>
      <OfferFields form={form} unit={unit} onSent={() => setSentTo(unit.name)} />
    </Page>
  )
}

const whereOf = ({ name, place }: { name: string; place: string | null }, organisation: string) =>
  [organisation, name, place === name ? null : place].filter(Boolean).join(' · ')

function ChooseUnit({ form, isUnknown }: { form: OfferForm; isUnknown: boolean }) {
  const { t } = useTexts()
  return (
    <Page title={t('volunteers.offer.title')} subtitle={form.organisation} width="text">
      <p className="help-out-lead">
        {t(isUnknown ? 'volunteers.offer.unit-unknown' : 'volunteers.offer.where')}
      </p>
      <Card>
        <Rows label={t('volunteers.offer.where')}>
          {form.units.map(({ id, slug, name, place }) => (
            <Row key={id} to={`/help-out/${slug}`} detail={place === name ? null : place}>
              {name}
            </Row>
          ))}
        </Rows>
      </Card>
    </Page>
  )
}

function Thanks({ unit, organisation }: { unit: string; organisation: string }) {
  const { t } = useTexts()
  return (
    <Page title={t('volunteers.offer.thanks')} subtitle={`${organisation} · ${unit}`} width="text">
      <p className="help-out-lead">{t('volunteers.offer.thanks-text')}</p>
      <Card title={t('volunteers.offer.next')}>
        <ol className="help-out-next">
          <li>{t('volunteers.offer.next-call')}</li>
          <li>{t('volunteers.offer.next-interview')}</li>
          <li>{t('volunteers.offer.next-course')}</li>
          <li>{t('volunteers.offer.next-match')}</li>
        </ol>
      </Card>
      <p>
        <Link to="/help-out" reloadDocument>
          {t('volunteers.offer.another')}
        </Link>
      </p>
    </Page>
  )
}
