import { Button } from '@mantine/core'
import { Link } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  Notice,
  Page,
  Row,
  Rows,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import { careApi } from '../../model/care-api.ts'
import type { LookedAfter, MyVolunteers } from '../../model/care-attention.ts'
import './care.css'
import { attentionText } from './care-words.ts'

/** Everyone the reader looks after today, those who want attention first, each with the reasons in sentences. */
export default function MyVolunteersPage() {
  const { t } = useTexts()
  const answer = useAnswer(careApi.mine, {})
  return (
    <Page
      title={t('care.nav.mine')}
      subtitle={answer.data && t('care.mine.subtitle', { count: answer.data.volunteers.length })}
      width="text"
      actions={
        <Button component={Link} to="/expenses" variant="default">
          {t('care.nav.expenses')}
        </Button>
      }
    >
      <Answer of={answer}>{(mine) => <Mine of={mine} />}</Answer>
    </Page>
  )
}

function Mine({ of: { volunteers, alone, today } }: { of: MyVolunteers }) {
  const { t } = useTexts()
  const wanting = volunteers.filter(({ attention }) => attention.length > 0)
  const well = volunteers.filter(({ attention }) => attention.length === 0)
  return (
    <>
      <Alone of={alone} />
      {volunteers.length === 0 ? (
        <Card>
          <EmptyState title={t('care.mine.empty.title')} text={t('care.mine.empty.text')}>
            <Button component={Link} to="/volunteers" variant="default">
              {t('care.mine.open-volunteers')}
            </Button>
          </EmptyState>
        </Card>
      ) : (
        <Card title={t('care.mine.wants')} aside={<span className="num">{wanting.length}</span>}>
          {wanting.length === 0 ? (
            <EmptyState title={t('care.mine.wants-none.title')} text={t('care.mine.wants-none.text')} />
          ) : (
            <List of={wanting} today={today} label={t('care.mine.wants')} />
          )}
        </Card>
      )}
      {well.length > 0 && (
        <Card title={t('care.mine.well')} aside={<span className="num">{well.length}</span>}>
          <List of={well} today={today} label={t('care.mine.well')} />
        </Card>
      )}
    </>
  )
}

function List({ of, today, label }: { of: LookedAfter[]; today: string; label: string }) {
  const texts = useTexts()
  const { t, day } = texts
  return (
    <Rows label={label}>
      {of.map(({ id, name, state, attention, insteadOf, nextTalk }) => (
        <Row
          key={id}
          to={`/volunteers/${id}?tab=care`}
          detail={
            <ul className="care-wants">
              {attention.map((one) => (
                <li key={one.kind}>{attentionText(one, today, texts)}</li>
              ))}
              {nextTalk !== null && nextTalk >= today && (
                <li>{t('care.mine.next-talk', { day: day(nextTalk, 'near') })}</li>
              )}
              {insteadOf && <li>{t('care.mine.instead', { name: insteadOf })}</li>}
            </ul>
          }
          aside={state === 'paused' && <Chip>{t('care.state.paused')}</Chip>}
        >
          <b>{name}</b>
        </Row>
      ))}
    </Rows>
  )
}

/** Nobody may be left without somebody: shown to every coordinator of the unit. */
function Alone({ of }: { of: MyVolunteers['alone'] }) {
  const { t } = useTexts()
  if (of.length === 0) return null
  return (
    <Notice tone="beacon" title={t('care.mine.alone.title', { count: of.length })}>
      <p>{t('care.mine.alone.text')}</p>
      <p>
        {of.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && ' · '}
            <Link to={`/volunteers/${id}`}>{name}</Link>
          </span>
        ))}
      </p>
    </Notice>
  )
}
