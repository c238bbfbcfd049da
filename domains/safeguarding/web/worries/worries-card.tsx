import { Link } from 'react-router'
import { Answer, Card, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import { WorryRow } from './worry-row.tsx'

const shown = 5

/** On Today: worries that want an answer, the most urgent first, each with how long it has waited. */
export default function WorriesCard() {
  const { t } = useTexts()
  const worries = useAnswer(safeguardingApi.worries, {})
  return (
    <Card title={t('worries.card')} aside={<Link to="/worries/new">{t('worries.raise')}</Link>}>
      <Answer of={worries}>
        {({ worries: list, now }) =>
          list.length === 0 ? (
            <p className="soft">{t('worries.card-none')}</p>
          ) : (
            <Rows>
              {list.slice(0, shown).map((worry) => (
                <WorryRow key={worry.id} of={worry} now={now} />
              ))}
              {list.length > shown && (
                <li className="row">
                  <Link to="/worries">{t('worries.card-more', { count: list.length - shown })}</Link>
                </li>
              )}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}
