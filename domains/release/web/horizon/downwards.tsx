import { IconCalendarEvent } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useTexts } from '#platform/web/index.ts'
import { type AwaitedRelease, isConfirmed, needsDecision, type ReleaseBoard } from '../../model/board.ts'
import { bandWords, dayBeside, kindWords, warningsInShort } from '../../model/board-words.ts'
import { type Grouping, grouped } from '../../model/grouping.ts'
import { holidayLabel, isDated } from '../../model/horizon.ts'
import { type Stretch, weeksDown } from '../../model/weeks-down.ts'
import { GlyphInText } from './glyph.tsx'

type Changing = ((person: AwaitedRelease) => void) | null
type Rest = { today: string; onChangeDate: Changing }

/** The horizon on a narrow screen: time runs downwards, week after week, and every line fits a thumb. */
export function Downwards({
  board,
  by,
  onChangeDate,
}: {
  board: ReleaseBoard
  by: Grouping
  onChangeDate: Changing
}) {
  const { t, day, compare } = useTexts()
  const { people, holidays, today, until } = board
  const stretches = useMemo(() => weeksDown(people, holidays, today, until), [people, holidays, today, until])
  if (by !== 'week') {
    const groups = grouped(people.filter(isDated), by, compare)
    return (
      <div className="downwards">
        {groups.map(({ key, name, people: inGroup }) => (
          <section key={key ?? ''}>
            <h3 className="stretch-name">
              {name ?? t(by === 'prison' ? 'release.no-prison' : 'release.nobody')}{' '}
              <span className="soft num">{inGroup.length}</span>
            </h3>
            <People people={inGroup} today={today} onChangeDate={onChangeDate} />
          </section>
        ))}
      </div>
    )
  }
  return (
    <div className="downwards">
      {stretches.map((stretch) => (
        <Stretched key={keyOf(stretch)} stretch={stretch} today={today} onChangeDate={onChangeDate} />
      ))}
      <p className="stretch-end soft">{t('release.horizon.end', { day: day(until) })}</p>
    </div>
  )
}

const keyOf = (stretch: Stretch) =>
  stretch.kind === 'week' ? stretch.monday : stretch.kind === 'quiet' ? `quiet ${stretch.after}` : 'passed'

function Stretched({ stretch, today, onChangeDate }: { stretch: Stretch } & Rest) {
  const texts = useTexts()
  const { t, day } = texts
  if (stretch.kind === 'quiet')
    return <p className="stretch-quiet soft">{t('release.horizon.quiet', { weeks: stretch.weeks })}</p>
  const name =
    stretch.kind === 'passed'
      ? t('release.horizon.passed')
      : t('release.horizon.week-of', { day: dayBeside(stretch.monday, today, texts) })
  return (
    <section data-kind={stretch.kind}>
      <h3 className="stretch-name">{name}</h3>
      {stretch.kind === 'week' &&
        stretch.holidays.map((run) => (
          <p key={run.first} className="stretch-holiday">
            {run.first === run.last
              ? day(run.first, 'near')
              : `${day(run.first, 'near')} – ${day(run.last, 'near')}`}
            : {holidayLabel(run)}
          </p>
        ))}
      <People people={stretch.people} today={today} onChangeDate={onChangeDate} />
    </section>
  )
}

function People({ people, today, onChangeDate }: { people: AwaitedRelease[] } & Rest) {
  const texts = useTexts()
  const { t } = texts
  return (
    <ol className="stretch-people">
      {people.map((person) => (
        <li key={person.personId} className="stretch-person">
          <GlyphInText
            isConfirmed={isConfirmed(person)}
            wantsDecision={needsDecision(person)}
            hasNobody={person.responsibleId === null}
          />
          <div className="stretch-words">
            <Link to={`/people/${person.personId}`}>{person.name}</Link>
            <span>
              {person.day && <b>{dayBeside(person.day, today, texts)}</b>}, {kindWords(person, texts)}
            </span>
            {bandWords(person, texts) && <span className="soft small">{bandWords(person, texts)}</span>}
            {warningsInShort(person, texts).map((words) => (
              <span key={words} className="stretch-warning small">
                {words}
              </span>
            ))}
            {person.responsibleId === null && (
              <span className="stretch-nobody small">{t('release.mark-nobody')}</span>
            )}
          </div>
          {onChangeDate && (
            <button
              type="button"
              className="icon-button"
              aria-label={t('release.change-of', { name: person.name })}
              onClick={() => onChangeDate(person)}
            >
              <IconCalendarEvent size={20} stroke={1.6} aria-hidden />
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
