import { Link } from 'react-router'
import { Answer, Card, Chip, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import type { Refusal } from '../model/refusal.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { dayOf, deciderText } from './words.ts'

const shown = 5

/** On Today: whoever was turned down and left with nothing, and second looks whose day has come. */
export default function WaitingCard() {
  const { t } = useTexts()
  const waiting = useAnswer(refusalsApi.waiting, {})
  return (
    <Card title={t('refusals.waiting')}>
      <Answer of={waiting}>
        {({ withoutAlternative, reviewDue }) =>
          withoutAlternative.length + reviewDue.length === 0 ? (
            <p className="soft">{t('refusals.waiting-none')}</p>
          ) : (
            <Rows>
              {reviewDue.slice(0, shown).map((refusal) => (
                <WaitingRow key={refusal.id} of={refusal} isDue />
              ))}
              {withoutAlternative
                .filter(({ id }) => !reviewDue.some((due) => due.id === id))
                .slice(0, shown)
                .map((refusal) => (
                  <WaitingRow key={refusal.id} of={refusal} />
                ))}
              <More view="review-due" count={reviewDue.length - shown} />
              <More view="without-alternative" count={withoutAlternative.length - shown} />
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}

function WaitingRow({ of, isDue = false }: { of: Refusal; isDue?: boolean }) {
  const texts = useTexts()
  const { t, day } = texts
  const name = of.personName ?? t('refusals.nobody-of-ours')
  return (
    <Row
      to={`/refusals/${of.id}`}
      detail={[t(`refusals.reason.${of.reason}`), deciderText(texts, of)].join(' · ')}
      aside={
        isDue ? (
          <Chip tone="beacon">{t('refusals.look-again')}</Chip>
        ) : (
          <Chip tone="lamp">{t('refusals.no-alternative')}</Chip>
        )
      }
    >
      {t('refusals.waiting-since', { name, day: day(dayOf(of.decidedAt), 'near') })}
    </Row>
  )
}

function More({ view, count }: { view: 'review-due' | 'without-alternative'; count: number }) {
  const { t } = useTexts()
  if (count <= 0) return null
  return (
    <li className="row">
      <Link to={`/refusals?view=${view}`}>{t('refusals.waiting-more', { count })}</Link>
    </li>
  )
}
