import { useEffect, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { isLanguage } from '#platform/texts/languages.ts'
import {
  Answer,
  Card,
  download,
  EmptyState,
  Page,
  Row,
  Rows,
  useAnswer,
  useLanguageChoice,
  useTexts,
} from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import type { ReferralForm } from '../../model/public-form.ts'
import { ReferFields } from './refer-fields.tsx'
import '../intake.css'

/** Where somebody tells us of somebody: open to everybody, for one unit, or first the choice of one. */
export default function ReferPage() {
  const { unit } = useParams()
  useLanguageOfLink()
  const answer = useAnswer(intakeApi.form, {})
  return <Answer of={answer}>{(form) => <Refer form={form} wanted={unit ?? null} />}</Answer>
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

type Unit = ReferralForm['units'][number]
const whereOf = ({ name, place }: Unit, organisation: string) =>
  [organisation, name, place === name ? null : place].filter(Boolean).join(' · ')

function Refer({ form, wanted }: { form: ReferralForm; wanted: string | null }) {
  const { t, language } = useTexts()
  const [sentTo, setSentTo] = useState<Unit | null>(null)
  const named = form.units.find(({ id, slug }) => id === wanted || slug === wanted)
  const unit = named ?? (form.units.length === 1 ? form.units[0] : undefined)
  if (sentTo) return <Thanks where={whereOf(sentTo, form.organisation)} />
  if (form.units.length === 0)
    return <EmptyState title={t('intake.open.nowhere')} text={t('intake.open.nowhere-text')} />
  if (!unit) return <ChooseUnit form={form} isUnknown={wanted !== null} />
  return (
    <Page title={t('intake.open.title')} subtitle={whereOf(unit, form.organisation)} width="text">
      <p className="intake-lead">{t('intake.open.lead')}</p>
      <p>
        <button
          type="button"
          className="link-button"
          onClick={() => void download(intakeApi.paperForm, { language })}
        >
          {t('intake.links.paper')}
        </button>
      </p>
      <ReferFields form={form} unit={unit} onSent={() => setSentTo(unit)} />
    </Page>
  )
}

function ChooseUnit({ form, isUnknown }: { form: ReferralForm; isUnknown: boolean }) {
  const { t } = useTexts()
  return (
    <Page title={t('intake.open.title')} subtitle={form.organisation} width="text">
      <p className="intake-lead">{t(isUnknown ? 'intake.open.unit-unknown' : 'intake.open.where')}</p>
      <Card>
        <Rows label={t('intake.open.where')}>
          {form.units.map(({ id, slug, name, place }) => (
            <Row key={id} to={`/refer/${slug}`} detail={place === name ? null : place}>
              {name}
            </Row>
          ))}
        </Rows>
      </Card>
    </Page>
  )
}

function Thanks({ where }: { where: string }) {
  const { t } = useTexts()
  return (
    <Page title={t('intake.open.thanks')} subtitle={where} width="text">
      <p className="intake-lead">{t('intake.open.thanks-text')}</p>
      <Card title={t('intake.open.next')}>
        <ol className="intake-next">
          <li>{t('intake.open.next-read')}</li>
          <li>{t('intake.open.next-ask')}</li>
          <li>{t('intake.open.next-decide')}</li>
        </ol>
      </Card>
      <p>
        <Link to="/refer" reloadDocument>
          {t('intake.open.another')}
        </Link>
      </p>
    </Page>
  )
}
