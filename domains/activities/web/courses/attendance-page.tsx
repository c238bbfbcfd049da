import { IconCheck } from '@tabler/icons-react'
import { Link, useParams, useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  EmptyState,
  Notice,
  Page,
  useAnswer,
  useCommand,
  useTexts,
} from '#platform/web/index.ts'
import { activitiesApi } from '../../model/activities-api.ts'
import { type Course, type Mark, nameIn, type SignUp } from '../../model/course.ts'
import './courses.css'
import { todayHere } from './words.ts'

/** For a phone at the door: one tap a person. */
export default function AttendancePage() {
  const { t, language } = useTexts()
  const id = useParams().id ?? ''
  const answer = useAnswer(activitiesApi.course, { id })
  const name = answer.data ? nameIn(answer.data.names, language) : ''
  return (
    <Page
      title={name ? t('activities.attendance-of', { course: name }) : t('activities.attendance')}
      subtitle={t('activities.attendance-hint')}
      width="text"
      breadcrumbs={[
        { text: t('activities.title'), to: '/courses' },
        ...(name ? [{ text: name, to: `/courses/${id}` }] : []),
      ]}
    >
      <Answer of={answer}>{(course) => <Door course={course} />}</Answer>
    </Page>
  )
}

/** The day in the address, else today's, else the last that has been. */
function dayShown({ days }: Course, asked: string | null, today: string) {
  const been = days.filter(({ day }) => day <= today)
  return days.find(({ id }) => id === asked) ?? been.at(-1) ?? days[0]!
}

function Door({ course }: { course: Course }) {
  const { t, day } = useTexts()
  const [params] = useSearchParams()
  const today = todayHere()
  const shown = dayShown(course, params.get('day'), today)
  const coming = course.signUps.filter(({ state }) => state === 'signed-up')
  const present = coming.filter((one) => markOn(one, shown.id) === 'present').length
  return (
    <>
      {course.days.length > 1 && (
        <nav className="views" aria-label={t('activities.which-day')}>
          {course.days.map((one) => (
            <Link
              key={one.id}
              className="view"
              to={`/courses/${course.id}/attendance?day=${one.id}`}
              aria-current={one.id === shown.id ? 'page' : undefined}
            >
              {day(one.day, 'near')}
            </Link>
          ))}
        </nav>
      )}
      {shown.day > today && (
        <Notice tone="lamp">
          <p>{t('activities.attendance-early', { day: day(shown.day, 'near') })}</p>
        </Notice>
      )}
      {coming.length === 0 ? (
        <Card>
          <EmptyState title={t('activities.people-none.title')} text={t('activities.people-none.text')} />
        </Card>
      ) : (
        <>
          <p className="door-count num" role="status">
            {t('activities.attendance-count', { present, all: coming.length })}
          </p>
          <ul className="door" aria-label={t('activities.attendance')}>
            {coming.map((signUp) => (
              <Person key={`${signUp.id} ${shown.id}`} signUp={signUp} dayId={shown.id} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const markOn = ({ marks }: SignUp, dayId: string): Mark | null =>
  marks.find(({ courseDayId }) => courseDayId === dayId)?.mark ?? null

function Person({ signUp, dayId }: { signUp: SignUp; dayId: string }) {
  const { t, reason } = useTexts()
  const { run, pending, problem } = useCommand(activitiesApi.mark)
  const { name } = signUp.volunteer
  const mark = markOn(signUp, dayId)
  const put = (tapped: Mark) =>
    void run({ id: signUp.id, courseDayId: dayId, mark: mark === tapped ? null : tapped })
  return (
    <li className="door-person" data-mark={mark ?? undefined} aria-busy={pending}>
      <button
        type="button"
        className="door-mark door-here"
        aria-pressed={mark === 'present'}
        aria-label={`${name}: ${t('activities.mark.present')}`}
        onClick={() => put('present')}
      >
        <span aria-hidden>{mark === 'present' && <IconCheck size={20} stroke={2.4} />}</span>
        <span>{name}</span>
      </button>
      {(['absent', 'excused'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="door-mark"
          aria-pressed={mark === one}
          aria-label={`${name}: ${t(`activities.mark.${one}`)}`}
          onClick={() => put(one)}
        >
          {t(`activities.mark.${one}`)}
        </button>
      ))}
      {problem && (
        <div className="field-reasons door-reason" role="alert">
          {problem.reasons.map(reason).join(' ')}
        </div>
      )}
    </li>
  )
}
