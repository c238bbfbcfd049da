import { useNavigate, useParams } from 'react-router'
import { Answer, Card, Form, Page, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { nameIn } from '../../model/day.ts'
import type { Gathering, GatheringChange, PlannedGatheringDay } from '../../model/gatherings/gathering.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import { GatheringFields } from './gathering-form.tsx'

export default function ChangeGatheringPage() {
  const { t, language } = useTexts()
  const id = useParams().id ?? ''
  const answer = useAnswer(gatheringsApi.show, { id })
  const name = answer.data ? nameIn(answer.data.names, language) : ''
  return (
    <Page
      title={t('activities.gatherings.change-title')}
      width="text"
      breadcrumbs={[
        { text: t('activities.gatherings.title'), to: '/events' },
        ...(name ? [{ text: name, to: `/events/${id}` }] : []),
      ]}
    >
      <Card>
        <Answer of={answer}>{(gathering) => <ChangeForm gathering={gathering} />}</Answer>
      </Card>
    </Page>
  )
}

const changeable = (gathering: Omit<Gathering, 'list' | 'clashes'>): GatheringChange => {
  const { id, version, kind, names, about, place, bring, leaders, seats, guestsNamed, replyUntil } = gathering
  const days = gathering.days.map(({ id: dayId, day, starts, ends, topic }) => ({
    id: dayId,
    day,
    starts,
    ends,
    topic,
  }))
  return { id, version, kind, names, about, place, bring, leaders, seats, guestsNamed, replyUntil, days }
}

function ChangeForm({ gathering }: { gathering: Gathering }) {
  const { t } = useTexts()
  const go = useNavigate()
  const back = () => go(`/events/${gathering.id}`)
  const form = useForm(gatheringsApi.change, {
    record: gathering.id,
    initial: changeable(gathering),
    fromCurrent: (current) => changeable({ ...gathering, ...(current as Partial<Gathering>) }),
    onDone: back,
  })
  return (
    <Form form={form} submitText={t('activities.gatherings.save')} onCancel={back}>
      <GatheringFields
        field={form.field}
        days={(form.values.days ?? []) as PlannedGatheringDay[]}
        setDays={(days) => form.set('days', days)}
      />
    </Form>
  )
}
