import { useNavigate, useParams } from 'react-router'
import { Answer, Form, Page, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import type { Match } from '../../model/match.ts'
import { matchesApi } from '../../model/matches-api.ts'
import { pathOfMatch } from '../words.ts'
import { WishFields } from './wish-fields.tsx'
import '../matches.css'

/** What a participant wishes and wants to reach, to be changed as they say it. */
export default function WishPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(matchesApi.show, { id })
  const name = answer.data?.match.person.name ?? ''
  return (
    <Page
      title={t('matches.wish.of', { name })}
      width="text"
      breadcrumbs={[
        { text: t('matches.title'), to: '/matches' },
        { text: name, to: pathOfMatch(id) },
      ]}
    >
      <Answer of={answer}>{({ match }) => <WishForm key={match.id} match={match} />}</Answer>
    </Page>
  )
}

function WishForm({ match }: { match: Match }) {
  const navigate = useNavigate()
  const back = () => void navigate(pathOfMatch(match.id))
  const { id, version, wish, goals } = match
  const form = useForm(matchesApi.changeWish, {
    record: id,
    initial: { id, version, wish, goals: goals ?? '' },
    onDone: back,
  })
  return (
    <Form form={form} onCancel={back}>
      <WishFields form={form} />
    </Form>
  )
}
