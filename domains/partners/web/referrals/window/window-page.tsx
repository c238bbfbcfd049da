import { Button } from '@mantine/core'
import { accessApi } from '#platform/access/access-api.ts'
import { signOut } from '#platform/web/calls/sign-out.ts'
import { Answer, Card, Chip, EmptyState, Page, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { windowApi } from '../../../model/referrals/window-api.ts'
import { toneOf } from '../words.ts'
import { standAtTheWindow } from './side.ts'
import '../referrals.css'

standAtTheWindow()

/** What was referred to the organisation of whoever signs in. */
export default function WindowPage() {
  const { t } = useTexts()
  const me = useAnswer(accessApi.me, {})
  return (
    <Page title={t('partners.window.title')} subtitle={t('partners.window.subtitle')} width="text">
      <Answer of={me}>{({ capacities }) => (capacities.includes('partner') ? <List /> : <SignIn />)}</Answer>
    </Page>
  )
}

function SignIn() {
  const { t } = useTexts()
  const signIn = () => {
    sessionStorage.setItem('landfall.then', '/window')
    location.assign('/')
  }
  return (
    <Card>
      <p>{t('partners.window.sign-in-text')}</p>
      <Button onClick={signIn}>{t('partners.window.sign-in')}</Button>
    </Card>
  )
}

function List() {
  const { t, moment, day } = useTexts()
  const referrals = useAnswer(windowApi.list, {}, { everyMs: 60_000 })
  const leave = () => void signOut().finally(() => location.assign('/'))
  return (
    <>
      <Answer of={referrals}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('partners.window.none')} text={t('partners.window.none-text')} />
          ) : (
            <Card>
              <Rows label={t('partners.window.title')}>
                {list.map(({ id, reference, state, urgency, answerBy, sentAt }) => (
                  <Row
                    key={id}
                    to={`/window/referrals/${id}`}
                    detail={[
                      t(`partners.referral.urgency.${urgency}`),
                      sentAt && moment(sentAt),
                      answerBy && `${t('partners.referral.answer-by')} ${day(answerBy, 'long')}`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    aside={<Chip tone={toneOf[state]}>{t(`partners.referral.state.${state}`)}</Chip>}
                  >
                    {t('partners.window.referral', { reference })}
                  </Row>
                ))}
              </Rows>
            </Card>
          )
        }
      </Answer>
      <p>
        <Button variant="subtle" onClick={leave}>
          {t('partners.window.sign-out')}
        </Button>
      </p>
    </>
  )
}
