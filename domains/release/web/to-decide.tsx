import { Button } from '@mantine/core'
import { Card, Row, Rows, useTexts } from '#platform/web/index.ts'
import { type AwaitedRelease, needsDecision, type ReleaseBoard } from '../model/board.ts'
import { kindWords, warningsInWords } from '../model/board-words.ts'
import { hasMoved } from './use-seen.ts'

const mostShown = 6

type ToDecideProps = {
  board: ReleaseBoard
  onChangeDate: ((person: AwaitedRelease) => void) | null
  onSeen(people: AwaitedRelease[]): void
  onTable(): void
}

/** What the dates ask of the reader, in sentences, soonest first. */
export function ToDecide({ board, onChangeDate, onSeen, onTable }: ToDecideProps) {
  const texts = useTexts()
  const { t, day } = texts
  const people = board.people.filter(needsDecision)
  const moved = people.filter(hasMoved)
  const more = people.length - mostShown
  return (
    <Card
      title={t('release.decide.title')}
      aside={
        moved.length > 1 ? (
          <button type="button" className="link-button" onClick={() => onSeen(moved)}>
            {t('release.seen-all', { count: moved.length })}
          </button>
        ) : undefined
      }
    >
      {people.length === 0 && <p className="soft">{t('release.decide.none')}</p>}
      <Rows>
        {people.slice(0, mostShown).map((person) => (
          <Row
            key={person.personId}
            to={`/people/${person.personId}`}
            detail={<span className="sentence">{warningsInWords(person, texts).join('; ')}</span>}
            aside={
              <>
                {hasMoved(person) && (
                  <Button size="compact-md" variant="default" onClick={() => onSeen([person])}>
                    {t('release.seen')}
                    <span className="sr-only">: {person.name}</span>
                  </Button>
                )}
                {onChangeDate && (
                  <Button size="compact-md" variant="default" onClick={() => onChangeDate(person)}>
                    {t('release.change')}
                    <span className="sr-only">: {person.name}</span>
                  </Button>
                )}
              </>
            }
          >
            <b>{person.name}</b>
            {person.day !== null && (
              <>
                , {day(person.day, 'near')}, {kindWords(person, texts)}
              </>
            )}
          </Row>
        ))}
      </Rows>
      {more > 0 && (
        <button type="button" className="link-button" onClick={onTable}>
          {t('release.decide.more', { count: more })}
        </button>
      )}
    </Card>
  )
}
