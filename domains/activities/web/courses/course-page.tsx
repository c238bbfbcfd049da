import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import {
  Answer,
  Columns,
  Dialog,
  Form,
  Notice,
  Page,
  TextField,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { activitiesApi } from '../../model/activities-api.ts'
import type { Course } from '../../model/course.ts'
import { nameIn } from '../../model/day.ts'
import '../parts/parts.css'
import './courses.css'
import { whenText } from '../parts/words.ts'
import { CourseFacts } from './course-facts.tsx'
import { CoursePeople } from './course-people.tsx'

export default function CoursePage() {
  const texts = useTexts()
  const { t, language } = texts
  const id = useParams().id ?? ''
  const answer = useAnswer(activitiesApi.course, { id })
  const course = answer.data
  return (
    <Page
      title={course ? nameIn(course.names, language) : t('activities.title')}
      subtitle={course && whenText(course, texts)}
      breadcrumbs={[{ text: t('activities.title'), to: '/courses' }]}
      actions={course && <Deeds course={course} />}
    >
      <Answer of={answer}>
        {(course) => (
          <>
            {course.cancelledBecause && (
              <Notice tone="beacon">
                <p>{t('activities.cancelled-because', { why: course.cancelledBecause })}</p>
              </Notice>
            )}
            <Columns>
              <CoursePeople course={course} />
              <CourseFacts course={course} />
            </Columns>
          </>
        )}
      </Answer>
    </Page>
  )
}

function Deeds({ course: { id, version, state, signUps } }: { course: Course }) {
  const { t } = useTexts()
  const may = useMay()
  const [cancelling, setCancelling] = useState(false)
  if (!may('activities:write') || state === 'cancelled') return null
  return (
    <>
      <Button component={Link} to={`/courses/${id}/attendance`}>
        {t('activities.attendance')}
      </Button>
      <Button component={Link} to={`/courses/${id}/edit`} variant="default">
        {t('activities.change')}
      </Button>
      {signUps.every(({ marks }) => marks.length === 0) && (
        <Button variant="default" onClick={() => setCancelling(true)}>
          {t('activities.cancel')}
        </Button>
      )}
      {cancelling && <Cancel id={id} version={version} onClose={() => setCancelling(false)} />}
    </>
  )
}

function Cancel({ id, version, onClose }: { id: string; version: number; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(activitiesApi.cancelCourse, {
    record: id,
    initial: { id, version, because: '' },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('activities.cancel')}>
      <Form form={form} submitText={t('activities.cancel')} onCancel={onClose} grave>
        <TextField field={form.field('because')} label={t('activities.cancel-why')} />
      </Form>
    </Dialog>
  )
}
