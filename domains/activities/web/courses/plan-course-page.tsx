import { useNavigate } from 'react-router'
import { organisationApi, type Unit } from '#domains/organisation/model/index.ts'
import {
  Answer,
  Card,
  Form,
  Page,
  SelectField,
  useAnswer,
  useForm,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import { activitiesApi } from '../../model/activities-api.ts'
import type { PlannedDay } from '../../model/day.ts'
import { blankDay, CourseFields } from './course-form.tsx'
import '../parts/parts.css'
import './courses.css'

export default function PlanCoursePage() {
  const { t } = useTexts()
  const held = useMe().data?.roles ?? []
  const units = useAnswer(organisationApi.units, {})
  return (
    <Page
      title={t('activities.plan')}
      width="text"
      breadcrumbs={[{ text: t('activities.title'), to: '/courses' }]}
    >
      <Card>
        <Answer of={units}>
          {(all) => (
            <PlanForm
              units={all.filter(({ id }) =>
                held.some(({ role, unitId }) => unitId === id && role === 'coordinator'),
              )}
            />
          )}
        </Answer>
      </Card>
    </Page>
  )
}

function PlanForm({ units }: { units: Unit[] }) {
  const { t } = useTexts()
  const go = useNavigate()
  const form = useForm(activitiesApi.addCourse, {
    record: 'new',
    initial: {
      ...{
        unitId: units.length === 1 ? units[0]!.id : '',
        about: null,
        place: '',
        trainers: [],
        seats: null,
      },
      ...{ names: { en: null, nb: null, bg: null, ro: null }, modules: [], days: [blankDay] },
      ...{ openToSignUp: true, signUpUntil: null },
    },
    onDone: ({ id }) => go(`/courses/${id}`),
  })
  return (
    <Form form={form} submitText={t('activities.save')} onCancel={() => go('/courses')}>
      {units.length > 1 && (
        <SelectField
          field={form.field('unitId')}
          label={t('activities.unit')}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <CourseFields
        field={form.field}
        days={(form.values.days ?? []) as PlannedDay[]}
        setDays={(days) => form.set('days', days)}
      />
    </Form>
  )
}
