import { Button } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  Page,
  Row,
  Rows,
  useAnswer,
  useMay,
  useTexts,
  Views,
} from '#platform/web/index.ts'
import { activitiesApi } from '../../model/activities-api.ts'
import type { CourseRow } from '../../model/course.ts'
import { nameIn } from '../../model/day.ts'
import '../parts/parts.css'
import './courses.css'
import { whenText } from '../parts/words.ts'

const views = ['coming', 'past'] as const
const addressOf = (view: (typeof views)[number]) => (view === 'coming' ? '/courses' : `/courses?show=${view}`)

export default function CoursesPage() {
  const { t } = useTexts()
  const may = useMay()
  const [params] = useSearchParams()
  const show = views.find((name) => name === params.get('show')) ?? 'coming'
  const plan = may('activities:write') && (
    <Button component={Link} to="/courses/new">
      {t('activities.plan')}
    </Button>
  )
  return (
    <Page title={t('activities.title')} subtitle={t('activities.subtitle')} width="text" actions={plan}>
      <Views
        label={t('activities.view')}
        shown={addressOf(show)}
        of={views.map((name) => ({ to: addressOf(name), text: t(`activities.view.${name}`) }))}
      />
      <Card>
        <Answer of={useAnswer(activitiesApi.courses, { show })}>
          {(courses) =>
            courses.length === 0 ? <None show={show} /> : <List of={courses} label={t('activities.title')} />
          }
        </Answer>
      </Card>
    </Page>
  )
}

function None({ show }: { show: 'coming' | 'past' }) {
  const { t } = useTexts()
  if (show === 'past') return <EmptyState title={t('activities.none-past')} />
  return <EmptyState title={t('activities.none.title')} text={t('activities.none.text')} />
}

function List({ of, label }: { of: CourseRow[]; label: string }) {
  const texts = useTexts()
  const { language, t } = texts
  const hasUnits = new Set(of.map(({ unitId }) => unitId)).size > 1
  return (
    <Rows label={label}>
      {of.map((course) => (
        <Row
          key={course.id}
          to={`/courses/${course.id}`}
          detail={[whenText(course, texts), course.place, hasUnits && course.unit]
            .filter(Boolean)
            .join(' · ')}
          aside={<Seats course={course} />}
        >
          <b>{nameIn(course.names, language) || t('activities.title')}</b>
        </Row>
      ))}
    </Rows>
  )
}

function Seats({ course: { state, seats, signedUp, waiting } }: { course: CourseRow }) {
  const { t } = useTexts()
  if (state === 'cancelled') return <Chip tone="beacon">{t('activities.cancelled')}</Chip>
  return (
    <>
      <span className="soft num">
        {t('activities.seats-taken', { seats: seats ?? 'none', taken: signedUp })}
      </span>
      {seats !== null && signedUp >= seats && <Chip tone="lamp">{t('activities.full')}</Chip>}
      {waiting > 0 && <Chip>{t('activities.waiting', { count: waiting })}</Chip>}
    </>
  )
}
