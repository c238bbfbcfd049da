import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useAnswer, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'
import { detailsOf } from '../find-people.ts'

/** People who are there already under a name like the one being typed; asked quietly, in no one's way. */
export function AlikeNames({ given, family }: { given: string; family: string }) {
  const { t } = useTexts()
  const text = useRested(
    [given, family]
      .map((name) => name.trim())
      .filter(Boolean)
      .join(' '),
  )
  const isEnough = text.length >= 4
  const { data = [] } = useAnswer(peopleApi.search, { text, limit: 4 }, { when: isEnough, keepLast: true })
  return (
    <div role="status">
      {isEnough && data.length > 0 && (
        <div className="people-alike">
          <p>
            <b>{t('people.alike')}</b> <span className="soft">{t('people.alike-text')}</span>
          </p>
          <ul>
            {data.map((person) => (
              <li key={person.id}>
                <Link to={`/people/${person.id}`}>{person.name}</Link>{' '}
                <span className="soft">{detailsOf(person)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** The text once the typing rests. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), 350)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
