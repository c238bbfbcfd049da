import { Link } from 'react-router'
import { Answer, Card, Chip, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { reviewsApi } from '../../model/reviews-api.ts'
import { toneOfReview, usePlanWords, useReviewState } from '../words.ts'

const most = 5

/** My own steps that are due, and the plans of my people that want to be looked at. */
export default function PlansCard() {
  const { t, day } = useTexts()
  const { standing } = usePlanWords()
  const stateOf = useReviewState()
  return (
    <Card title={t('plans.today.title')} aside={<Link to="/plans">{t('plans.today.all')}</Link>}>
      <Answer of={useAnswer(reviewsApi.today, {})}>
        {({ steps, reviews, today }) =>
          steps.length + reviews.length === 0 ? (
            <p className="soft">{t('plans.today.none')}</p>
          ) : (
            <Rows label={t('plans.today.title')}>
              {steps.slice(0, most).map(({ id, words, due, person }) => (
                <Row
                  key={id}
                  to={`/people/${person.id}?tab=plan`}
                  detail={person.name}
                  aside={
                    <Chip tone={due! < today ? 'beacon' : due === today ? 'lamp' : 'plain'}>
                      {due === today ? t('plans.step.today') : day(due!, 'near')}
                    </Chip>
                  }
                >
                  {words}
                </Row>
              ))}
              {reviews.slice(0, most).map((review) => (
                <Row
                  key={review.person.id}
                  to={`/people/${review.person.id}?tab=plan`}
                  detail={standing(review)}
                  aside={<Chip tone={toneOfReview[review.state]}>{stateOf(review)}</Chip>}
                >
                  {t('plans.today.review', { name: review.person.name })}
                </Row>
              ))}
              {reviews.length > most && (
                <Row to="/plans">{t('plans.today.more', { count: reviews.length - most })}</Row>
              )}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}
