import { useNavigate, useParams } from 'react-router'
import { Answer, Card, Form, Page, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { activitiesApi } from '../../model/activities-api.ts'
import type { Course, CourseChange } from '../../model/course.ts'
import { nameIn, type PlannedDay } from '../../model/day.ts'
import { CourseFields } from './course-form.tsx'
import '../parts/parts.css'
import './courses.css'

export default function ChangeCoursePage() {
  const { t, language } = useTexts()
  const id = useParams().id ?? ''
  const answer = useAnswer(activitiesApi.course, { id })
  const name = answer.data ? nameIn(answer.data.names, language) : ''
  return (
    <Page
      title={t('activities.change')}
      width="text"
      breadcrumbs={[
        { text: t('activities.title'), to: '/courses' },
        ...(name ? [{ text: name, to: `/courses/${id}` }] : []),
      ]}
    >
      <Card>
        <Answer of={answer}>{(course) => <ChangeForm course={course} />}</Answer>
      </Card>
    </Page>
  )
}

const changeable = (course: Course): CourseChange => {
  const { id, version, names, about, place, trainers, seats, modules, openToSignUp, signUpUntil, days } =
    course
  return { id, version, names, about, place, trainers, seats, modules, openToSignUp, signUpUntil, days }
}

function ChangeForm({ course }: { course: Course }) {
  const { t } = useTexts()
  const go = useNavigate()
  const back = () => go(`/courses/${course.id}`)
  const form = useForm(activitiesApi.changeCourse, {
    record: course.id,
    initial: changeable(course),
    fromCurrent: (current) => changeable({ ...course, ...(current as Partial<Course>) }),
    onDone: back,
  })
  return (
    <Form form={form} submitText={t('activities.save')} onCancel={back}>
      <CourseFields
        field={form.field}
        days={(form.values.days ?? []) as PlannedDay[]}
        setDays={(days) => form.set('days', days)}
      />
    </Form>
  )
}
