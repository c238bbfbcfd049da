import { useNavigate, useParams } from 'react-router'
import { peopleApi } from '#domains/people/model/index.ts'
import type { MatchingProfile, RelationKind } from '#domains/volunteers/model/index.ts'
import { policyApi } from '#domains/volunteers/model/index.ts'
import {
  Answer,
  DayField,
  Form,
  Page,
  RadioField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { matchesApi } from '../../model/matches-api.ts'
import { saidWays } from '../../model/shapes.ts'
import { pathOfMatch, pathOfPerson, todayHere, useMatchWords } from '../words.ts'
import { WishFields } from './wish-fields.tsx'
import '../matches.css'

/** A participant asks for somebody beside them: their own yes first, then what they wish. */
export default function RequestPage() {
  const { t } = useTexts()
  const { personId = '' } = useParams()
  const name = useAnswer(peopleApi.show, { id: personId }).data?.name ?? ''
  const known = useAnswer(matchesApi.ofPerson, { personId })
  const kinds = useAnswer(policyApi.kinds, {})
  return (
    <Page
      title={t('matches.request.title', { name })}
      subtitle={t('matches.request.text')}
      width="text"
      breadcrumbs={[
        { text: t('matches.title'), to: '/matches' },
        { text: name, to: pathOfPerson(personId) },
      ]}
    >
      <Answer of={known}>
        {({ wish, inCustody }) => (
          <Answer of={kinds}>
            {(all) => <RequestForm key={personId} {...{ personId, wish, inCustody }} kinds={all} />}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}

type RequestFormProps = {
  personId: string
  wish: MatchingProfile
  inCustody: boolean
  kinds: RelationKind[]
}

function RequestForm({ personId, wish, inCustody, kinds }: RequestFormProps) {
  const { t } = useTexts()
  const { inMine, choices } = useMatchWords()
  const navigate = useNavigate()
  const open = kinds.filter(({ retiredOn }) => retiredOn === null)
  const form = useForm(matchesApi.request, {
    record: `new-${personId}`,
    initial: {
      ...{ personId, kindId: '', requestedOn: todayHere(), yesOn: todayHere(), yesHow: '', goals: '' },
      wish,
    } as never,
    onDone: ({ id }) => void navigate(pathOfMatch(id)),
  })
  return (
    <Form
      form={form}
      submitText={t('matches.request.submit')}
      onCancel={() => void navigate(pathOfPerson(personId))}
    >
      <RadioField
        field={form.field('kindId')}
        label={t('matches.kind')}
        choices={open.map(({ id, names, endsWithCustody }) => ({
          value: id,
          label: inMine(names),
          detail: t(endsWithCustody ? 'matches.kind.ends' : 'matches.kind.goes-on', {
            inside: inCustody ? 'yes' : 'no',
          }),
        }))}
      />
      <DayField field={form.field('yesOn')} label={t('matches.yes.day')} hint={t('matches.yes.hint')} />
      <RadioField
        field={form.field('yesHow')}
        label={t('matches.yes.how')}
        choices={choices(saidWays, 'said')}
        columns={2}
      />
      <DayField
        field={form.field('requestedOn')}
        label={t('matches.request.day')}
        hint={t('matches.request.day-hint')}
      />
      <WishFields form={form} />
    </Form>
  )
}
