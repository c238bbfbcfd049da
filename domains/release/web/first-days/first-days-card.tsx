import { Link } from 'react-router'
import { Answer, Card, Chip, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'
import { useSentence } from './use-sentence.ts'

const shown = 6

/** Who is out, on which day, and what comes next; whoever was not reached in time stands first. */
export default function FirstDaysCard() {
  const { t, rich } = useTexts()
  const sentence = useSentence()
  const answer = useAnswer(firstDaysApi.list, {})
  return (
    <Card
      title={t('release.first-days.title')}
      aside={<Link to="/release/first-days">{t('release.first-days.whole')}</Link>}
    >
      <Answer of={answer}>
        {({ releases }) =>
          releases.length === 0 ? (
            <p className="soft">{t('release.first-days.card-none')}</p>
          ) : (
            <Rows label={t('release.first-days.title')}>
              {releases
                .toSorted((a, b) => Number(b.overdue !== null) - Number(a.overdue !== null))
                .slice(0, shown)
                .map((one) => (
                  <Row
                    key={one.releaseId}
                    to={`/release/${one.releaseId}`}
                    detail={sentence(one)}
                    aside={one.overdue && <Chip tone="beacon">{t('release.first-days.state.late')}</Chip>}
                  >
                    {rich('release.first-days.line', { name: one.name, n: one.dayNumber })}
                  </Row>
                ))}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}
