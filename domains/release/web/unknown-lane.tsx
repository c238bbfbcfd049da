import { Link } from 'react-router'
import { Card, useTexts } from '#platform/web/index.ts'
import { type AwaitedRelease, needsDecision, type ReleaseBoard } from '../model/board.ts'
import { bandWords, unknownWords, warningsInWords } from '../model/board-words.ts'
import { GlyphInText } from './horizon/glyph.tsx'

/** The lane of those who have no place in time yet, put together by why. */
export function UnknownLane({
  board,
  onChangeDate,
}: {
  board: ReleaseBoard
  onChangeDate: ((person: AwaitedRelease) => void) | null
}) {
  const texts = useTexts()
  const { t, compare } = texts
  const people = board.people.filter(({ day }) => day === null)
  if (people.length === 0) return null
  const reasons = new Map<string, AwaitedRelease[]>()
  for (const person of people) {
    const why = unknownWords(person, texts)
    reasons.set(why, [...(reasons.get(why) ?? []), person])
  }
  return (
    <Card title={t('release.unknown.title')} aside={t('release.people', { count: people.length })}>
      <dl className="unknown-lane">
        {[...reasons].map(([why, those]) => (
          <div key={why}>
            <dt>{why}</dt>
            <dd>
              <ul>
                {those
                  .toSorted((a, b) => compare(a.sortName, b.sortName))
                  .map((person) => (
                    <li key={person.personId}>
                      <GlyphInText
                        isConfirmed={false}
                        wantsDecision={needsDecision(person)}
                        hasNobody={person.responsibleId === null}
                        isUnknown
                      />
                      <span>
                        <Link to={`/people/${person.personId}`}>{person.name}</Link>
                        <Details of={[bandWords(person, texts), ...warningsInWords(person, texts)]} />
                        {person.responsibleId === null && (
                          <span className="sr-only">; {t('release.mark-nobody')}</span>
                        )}
                        {onChangeDate && (
                          <>
                            {' '}
                            <button
                              type="button"
                              className="link-button small"
                              onClick={() => onChangeDate(person)}
                            >
                              {t('release.unknown.state')}
                              <span className="sr-only">: {person.name}</span>
                            </button>
                          </>
                        )}
                      </span>
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Details({ of }: { of: string[] }) {
  const words = of.filter(Boolean).join('; ')
  return words ? <span className="soft small">, {words}</span> : null
}
