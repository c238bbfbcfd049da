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
import type { PlannedGatheringDay } from '../../model/gatherings/gathering.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import { GatheringFields } from './gathering-form.tsx'

const organising: string[] = ['coordinator', 'family-worker', 'activity-leader']
const blankDay: PlannedGatheringDay = { id: null, day: '', starts: '12:00', ends: '16:00', topic: null }

export default function PlanGatheringPage() {
  const { t } = useTexts()
  const held = useMe().data?.roles ?? []
  return (
    <Page
      title={t('activities.gatherings.plan')}
      width="text"
      breadcrumbs={[{ text: t('activities.gatherings.title'), to: '/events' }]}
    >
      <Card>
        <Answer of={useAnswer(organisationApi.units, {})}>
          {(all) => (
            <PlanForm
              units={all.filter(({ id }) =>
                held.some(({ role, unitId }) => unitId === id && organising.includes(role)),
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
  const form = useForm(gatheringsApi.add, {
    record: 'new',
    initial: {
      ...{ unitId: units.length === 1 ? units[0]!.id : '', kind: 'family-event', about: null, place: '' },
      ...{ names: { en: null, nb: null, bg: null, ro: null }, bring: null, leaders: [], seats: null },
      ...{ guestsNamed: false, replyUntil: null, days: [blankDay] },
    },
    onDone: ({ id }) => go(`/events/${id}`),
  })
  return (
    <Form form={form} submitText={t('activities.gatherings.save')} onCancel={() => go('/events')}>
      {units.length > 1 && (
        <SelectField
          field={form.field('unitId')}
          label={t('activities.unit')}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <GatheringFields
        field={form.field}
        days={(form.values.days ?? []) as PlannedGatheringDay[]}
        setDays={(days) => form.set('days', days)}
      />
    </Form>
  )
}
