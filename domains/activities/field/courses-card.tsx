import { FieldCard, Trouble, useKept } from '#platform/field/index.ts'
import { useCommand } from '#platform/web/calls/use-command.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { activitiesApi, type MyCourse, nameIn } from '../model/index.ts'

/** Courses that are coming, signing up by a tap, and the certificates earned. */
export default function CoursesCard() {
  const { t } = useTexts()
  const { data } = useKept(activitiesApi.myCourses, {})
  if (!data) return null
  return (
    <FieldCard title={t('activities.field.title')}>
      {data.length === 0 && <p className="soft">{t('activities.field.none')}</p>}
      <ul className="field-list">
        {data.map((course) => (
          <CourseLine key={course.id} course={course} />
        ))}
      </ul>
    </FieldCard>
  )
}

function CourseLine({ course }: { course: MyCourse }) {
  const { t, day, language } = useTexts()
  const on = useCommand(activitiesApi.signMeUp)
  const off = useCommand(activitiesApi.signMeOff)
  const problem = on.problem ?? off.problem
  const first = course.days[0]
  const { mine } = course
  const held = mine !== null && mine.state !== 'withdrawn'
  return (
    <li>
      <b>{nameIn(course.names, language)}</b>
      <br />
      {first && (
        <span className="soft">
          {day(first.day, 'weekday')}, {first.starts}–{first.ends}
          {course.place && `, ${course.place}`}
        </span>
      )}
      {held && !mine.completed && (
        <p>{t(mine.state === 'waiting' ? 'activities.field.waiting' : 'activities.field.signed-up')}</p>
      )}
      {mine?.completed && <p>✓ {t('activities.field.done')}</p>}
      {problem && <Trouble problem={problem} />}
      {course.maySignUp && (
        <button
          type="button"
          className="field-quiet-button"
          disabled={on.pending}
          onClick={() => void on.run({ id: course.id })}
        >
          {course.freeSeats === 0 ? t('activities.field.wait') : t('activities.field.sign-up')}
        </button>
      )}
      {held && !mine.completed && (
        <button
          type="button"
          className="field-link"
          disabled={off.pending}
          onClick={() => void off.run({ id: course.id })}
        >
          {t('activities.field.sign-off')}
        </button>
      )}
    </li>
  )
}
