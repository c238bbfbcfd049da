import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useTexts } from '#platform/web/index.ts'
import type { AwaitedRelease } from '../../model/board.ts'
import { bandWords, kindWords, unknownWords, warningsInWords } from '../../model/board-words.ts'

/** What a mark stands for, in sentences, with what can be done about it. */
export function PersonCard({
  person,
  onChangeDate,
}: {
  person: AwaitedRelease
  onChangeDate: ((person: AwaitedRelease) => void) | null
}) {
  const texts = useTexts()
  const { t, day } = texts
  const band = bandWords(person, texts)
  const warnings = warningsInWords(person, texts)
  return (
    <>
      <p className="person-card-name">{person.name}</p>
      <p>
        <b>{person.day === null ? unknownWords(person, texts) : day(person.day, 'weekday')}</b>
        {person.kind !== null && <>, {kindWords(person, texts)}</>}
      </p>
      {band && <p className="soft">{band}</p>}
      {warnings.map((words) => (
        <p key={words} className="person-card-warning">
          <span aria-hidden>{'◆\u00a0'}</span>
          {words}
        </p>
      ))}
      <p className="soft">
        {[person.prison ?? t('release.no-prison'), person.responsible ?? t('release.mark-nobody')].join(
          ' · ',
        )}
      </p>
      <p className="person-card-deeds">
        <Button component={Link} to={`/people/${person.personId}`} size="compact-sm" variant="light">
          {t('release.open')}
        </Button>
        {onChangeDate && (
          <Button size="compact-sm" variant="default" onClick={() => onChangeDate(person)}>
            {t('release.change')}
          </Button>
        )}
      </p>
    </>
  )
}
