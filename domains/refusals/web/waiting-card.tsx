import { Link } from 'react-router'
import { Answer, Card, Chip, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import type { Objection } from '../model/objection.ts'
import { isOverdue } from '../model/objection-rules.ts'
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
        {({ withoutAlternative, reviewDue, objections, today }) =>
          withoutAlternative.length + reviewDue.length + objections.length === 0 ? (
            <p className="soft">{t('refusals.waiting-none')}</p>
          ) : (
            <Rows>
              {objections.slice(0, shown).map((objection) => (
                <ObjectionRow key={objection.id} of={objection} today={today} />
              ))}
              {reviewDue.slice(0, shown).map((refusal) => (
                <WaitingRow key={refusal.id} of={refusal} isDue />
              ))}
              {withoutAlternative
                .filter(({ id }) => !reviewDue.some((due) => due.id === id))
                .slice(0, shown)
                .map((refusal) => (
                  <WaitingRow key={refusal.id} of={refusal} />
                ))}
              <More view="objection-open" count={objections.length - shown} />
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

/** An objection that waits for its answer; from the day after it was promised it stands out. */
function ObjectionRow({ of, today }: { of: Objection; today: string }) {
  const { t, day } = useTexts()
  return (
    <Row
      to={`/refusals/${of.refusalId}`}
      detail={t('refusals.objection-due', { name: of.answererName ?? 'none', day: day(of.dueOn, 'near') })}
      aside={
        isOverdue(of, today) ? (
          <Chip tone="beacon">{t('refusals.objection-overdue')}</Chip>
        ) : (
          <Chip tone="lamp">{t('refusals.objection-open')}</Chip>
        )
      }
    >
      {t('refusals.waiting-since', { name: of.personName, day: day(of.cameOn, 'near') })}
    </Row>
  )
}

type MoreProps = { view: 'review-due' | 'without-alternative' | 'objection-open'; count: number }

function More({ view, count }: MoreProps) {
  const { t } = useTexts()
  if (count <= 0) return null
  return (
    <li className="row">
      <Link to={`/refusals?view=${view}`}>{t('refusals.waiting-more', { count })}</Link>
    </li>
  )
}
