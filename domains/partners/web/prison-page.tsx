import { Button } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { phoneLink } from '#platform/texts/phone-link.ts'
import {
  Answer,
  Card,
  Columns,
  Facts,
  Notice,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useMay,
  useTexts,
  WeekHoursList,
} from '#platform/web/index.ts'
import { partnersApi } from '../model/partners-api.ts'
import type { Prison } from '../model/prison.ts'
import './prisons.css'

/** What somebody who visits needs to know of a prison. */
export default function PrisonPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const may = useMay()
  const prison = useAnswer(partnersApi.prison, { id })
  const edit = may('partners:write') && (
    <Button component={Link} to={`/prisons/${id}/edit`} variant="default">
      {t('prisons.change')}
    </Button>
  )
  return (
    <Page
      title={prison.data?.name ?? t('prisons.one')}
      subtitle={prison.data?.nameInOtherScript}
      actions={prison.data && edit}
      breadcrumbs={[{ text: t('prisons.title'), to: '/prisons' }]}
    >
      <Answer of={prison}>{(of) => <Known of={of} />}</Answer>
    </Page>
  )
}

function Known({ of: prison }: { of: Prison }) {
  const { t } = useTexts()
  return (
    <Columns>
      <Stack>
        <Card title={t('prisons.visiting-hours')}>
          {prison.visitingHours.length === 0 ? (
            <p className="soft">{t('prisons.hours-unknown-text')}</p>
          ) : (
            <WeekHoursList of={prison.visitingHours} />
          )}
          {prison.visitingNotes && <p className="prison-text">{prison.visitingNotes}</p>}
        </Card>
        <ClosedDays of={prison} />
        <Text title={t('prisons.may-be-brought')} text={prison.mayBeBrought} />
      </Stack>
      <Stack>
        <Card title={t('prisons.visit-list')}>
          <Facts
            of={[
              { label: t('prisons.list-by'), value: <ListBy of={prison} /> },
              { label: t('prisons.notice'), value: <NoticeDays of={prison} /> },
            ]}
          />
        </Card>
        <Contacts of={prison} />
        <Text title={t('prisons.address')} text={prison.address} />
        <Text title={t('prisons.way-there')} text={prison.wayThere} />
        {prison.notes && (
          <Notice title={t('prisons.notes-title')}>
            <p className="prison-text">{prison.notes}</p>
          </Notice>
        )}
      </Stack>
    </Columns>
  )
}

function ListBy({ of: { listBy, listEmail } }: { of: Prison }) {
  const { t } = useTexts()
  return (
    <>
      {t(`prisons.list-by.${listBy}`)}
      {listBy === 'e-mail' && listEmail && (
        <>
          {': '}
          <a href={`mailto:${listEmail}`}>{listEmail}</a>
        </>
      )}
    </>
  )
}

function NoticeDays({ of: { noticeDays } }: { of: Prison }) {
  const { t } = useTexts()
  return noticeDays === null ? t('prisons.not-known') : t('prisons.days-before', { count: noticeDays })
}

function Text({ title, text }: { title: string; text: string | null }) {
  if (text === null) return null
  return (
    <Card title={title}>
      <p className="prison-text">{text}</p>
    </Card>
  )
}

/** Those to come; what has passed stays on the form. */
function ClosedDays({ of: { closedDays } }: { of: Prison }) {
  const { t, day } = useTexts()
  const today = Temporal.Now.plainDateISO().toString()
  const ahead = closedDays.filter((closed) => closed.day >= today)
  if (ahead.length === 0) return null
  return (
    <Card title={t('prisons.closed-days')}>
      <Rows label={t('prisons.closed-days')}>
        {ahead.map((closed) => (
          <Row key={closed.day} detail={closed.why}>
            {day(closed.day, 'weekday')}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function Contacts({ of: { contacts } }: { of: Prison }) {
  const { t } = useTexts()
  if (contacts.length === 0) return null
  return (
    <Card title={t('prisons.contacts')}>
      <Rows label={t('prisons.contacts')}>
        {contacts.map(({ name, task, phone, email }) => (
          <Row
            key={`${name} ${phone} ${email}`}
            detail={
              <span className="prison-reach">
                {phone && <a href={phoneLink(phone)}>{phone}</a>}
                {email && <a href={`mailto:${email}`}>{email}</a>}
              </span>
            }
          >
            <b>{name}</b>
            {task && <span className="soft"> · {task}</span>}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
