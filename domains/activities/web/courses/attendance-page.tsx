import { useParams, useSearchParams } from 'react-router'
import { Answer, Card, EmptyState, Page, useAnswer, useCommand, useTexts } from '#platform/web/index.ts'
import { activitiesApi } from '../../model/activities-api.ts'
import type { Course, SignUp } from '../../model/course.ts'
import { type Mark, nameIn } from '../../model/day.ts'
import { Door, DoorLine, dayShown } from '../parts/door.tsx'
import { todayHere } from '../parts/words.ts'

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
      <Answer of={answer}>{(course) => <CourseDoor course={course} />}</Answer>
    </Page>
  )
}

function CourseDoor({ course }: { course: Course }) {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const shown = dayShown(course.days, params.get('day'), todayHere())
  const coming = course.signUps.filter(({ state }) => state === 'signed-up')
  return (
    <Door
      days={course.days}
      shown={shown}
      path={`/courses/${course.id}/attendance`}
      present={coming.filter((one) => markOn(one, shown.id) === 'present').length}
      all={coming.length}
      empty={
        <Card>
          <EmptyState title={t('activities.people-none.title')} text={t('activities.people-none.text')} />
        </Card>
      }
    >
      {coming.map((signUp) => (
        <Person key={`${signUp.id} ${shown.id}`} signUp={signUp} dayId={shown.id} />
      ))}
    </Door>
  )
}

const markOn = ({ marks }: SignUp, dayId: string): Mark | null =>
  marks.find(({ courseDayId }) => courseDayId === dayId)?.mark ?? null

function Person({ signUp, dayId }: { signUp: SignUp; dayId: string }) {
  const { run, pending, problem } = useCommand(activitiesApi.mark)
  return (
    <DoorLine
      name={signUp.volunteer.name}
      mark={markOn(signUp, dayId)}
      {...{ pending, problem }}
      put={(mark) => void run({ id: signUp.id, courseDayId: dayId, mark })}
    />
  )
}
