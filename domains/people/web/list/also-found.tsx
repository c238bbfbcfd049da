import { Card, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'
import { detailsOf } from '../find-people.ts'

/** People whose names are like what was typed but whom the table does not show: spelt otherwise, or filtered out. */
export function AlsoFound({ typed, shown }: { typed: string; shown: ReadonlySet<string> }) {
  const { t } = useTexts()
  const answer = useAnswer(
    peopleApi.search,
    { text: typed, limit: 20 },
    { when: typed.length > 1, keepLast: true },
  )
  const others = (answer.data ?? []).filter((person) => person.near || !shown.has(person.id))
  if (typed.length < 2 || others.length === 0) return null
  return (
    <Card title={t('people.also-found', { text: typed })}>
      <Rows>
        {others.map((person) => (
          <Row
            key={person.id}
            to={`/people/${person.id}`}
            detail={detailsOf(person)}
            aside={<span className="soft small">{t(why(person, shown))}</span>}
          >
            {person.name}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function why(
  { id, near, active }: { id: string; near: boolean; active: boolean },
  shown: ReadonlySet<string>,
) {
  if (near) return 'people.found.near'
  if (!active) return 'people.found.former'
  return shown.has(id) ? 'people.found.near' : 'people.found.filtered'
}
