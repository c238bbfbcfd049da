import { Link } from 'react-router'
import { Answer, Card, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { refusalsApi } from '../../model/refusals-api.ts'
import { dayOf } from '../words.ts'

const shown = 6

/** Beside the figures the people: whoever was turned down and offered nothing, the longest wait first. */
export function QueueCard() {
  const { t, day } = useTexts()
  const waiting = useAnswer(refusalsApi.waiting, {})
  return (
    <Card title={t('refusals.report.queue')}>
      <Answer of={waiting}>
        {({ withoutAlternative }) =>
          withoutAlternative.length === 0 ? (
            <p className="soft">{t('refusals.report.queue-none')}</p>
          ) : (
            <Rows label={t('refusals.report.queue')}>
              {withoutAlternative.slice(0, shown).map(({ id, personName, decidedAt, reason }) => (
                <Row key={id} to={`/refusals/${id}`} detail={t(`refusals.reason.${reason}`)}>
                  {t('refusals.waiting-since', {
                    name: personName ?? t('refusals.nobody-of-ours'),
                    day: day(dayOf(decidedAt), 'near'),
                  })}
                </Row>
              ))}
              {withoutAlternative.length > shown && (
                <li className="row">
                  <Link to="/refusals?view=without-alternative">
                    {t('refusals.waiting-more', { count: withoutAlternative.length - shown })}
                  </Link>
                </li>
              )}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}
