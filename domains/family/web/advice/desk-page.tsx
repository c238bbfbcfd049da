import { Button } from '@mantine/core'
import { IconPhoneIncoming } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  Card,
  EmptyState,
  Notice,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { adviceApi, type Desk } from '../../model/advice/advice-api.ts'
import { todayHere, useFamilyWords } from '../words.ts'
import { CaseLine } from './case-line.tsx'
import { FollowUpLine } from './follow-up-line.tsx'
import { LogContact } from './log-contact.tsx'
import { PromisesPicture } from './promises-picture.tsx'
import './advice.css'

/** The day of a family worker: what is owed and by when, what to do, and the telephone. */
export default function DeskPage() {
  const { t } = useTexts()
  const may = useMay()
  const answer = useAnswer(adviceApi.desk, {})
  const [logging, setLogging] = useState(false)
  const [logged, setLogged] = useState(false)
  const canLog = may('advice:write') && (answer.data?.units.length ?? 0) > 0
  return (
    <Page
      title={t('family.title')}
      subtitle={t('family.subtitle')}
      actions={
        canLog && (
          <>
            <Button component={Link} to="/family/cases/new" variant="default">
              {t('family.advice.open')}
            </Button>
            <Button
              leftSection={<IconPhoneIncoming size={18} stroke={1.6} aria-hidden />}
              onClick={() => setLogging(true)}
            >
              {t('family.advice.log')}
            </Button>
          </>
        )
      }
    >
      {logged && <Notice tone="moss">{t('family.advice.logged')}</Notice>}
      <Answer of={answer}>
        {(desk) => (
          <>
            <Parts of={desk} />
            {logging && (
              <LogContact
                units={desk.units}
                onClose={() => setLogging(false)}
                onLogged={() => {
                  setLogging(false)
                  setLogged(true)
                }}
              />
            )}
          </>
        )}
      </Answer>
    </Page>
  )
}

function Parts({ of: desk }: { of: Desk }) {
  const { t } = useTexts()
  const today = todayHere()
  return (
    <Stack>
      {desk.toAnswer.length > 0 && <PromisesPicture of={desk.toAnswer} today={today} />}
      {desk.toAnswer.length === 0 ? (
        <EmptyState title={t('family.advice.none')} text={t('family.advice.none-text')} />
      ) : (
        <Card title={t('family.advice.to-answer', { count: desk.toAnswer.length })}>
          <Rows label={t('family.advice.to-answer', { count: desk.toAnswer.length })}>
            {desk.toAnswer.map((one) => (
              <CaseLine key={one.id} of={one} today={today} />
            ))}
          </Rows>
        </Card>
      )}
      {desk.followUps.length > 0 && (
        <Card title={t('family.advice.follow-ups')}>
          <Rows label={t('family.advice.follow-ups')}>
            {desk.followUps.map((one) => (
              <FollowUpLine key={one.id} of={one} />
            ))}
          </Rows>
        </Card>
      )}
      <Contacts of={desk} />
      {desk.waiting.length > 0 && (
        <Card title={t('family.advice.waiting', { count: desk.waiting.length })}>
          <Rows label={t('family.advice.waiting', { count: desk.waiting.length })}>
            {desk.waiting.map((one) => (
              <CaseLine key={one.id} of={one} today={today} />
            ))}
          </Rows>
        </Card>
      )}
      <p className="advice-links">
        <Link to="/family/cases">{t('family.advice.all-cases')}</Link>
        <Link to="/family/members">{t('family.relatives')}</Link>
      </p>
    </Stack>
  )
}

/** Nobody's name; from here a contact becomes a case, when whoever called wants it to. */
function Contacts({ of: { contacts, contactsToday } }: { of: Desk }) {
  const { t, day } = useTexts()
  const { word } = useFamilyWords()
  const may = useMay()
  return (
    <Card
      title={t('family.advice.contacts')}
      aside={t('family.advice.contacts-today', { count: contactsToday })}
    >
      {contacts.length === 0 ? (
        <p className="soft">{t('family.advice.no-contacts')}</p>
      ) : (
        <Rows label={t('family.advice.contacts')}>
          {contacts.map((one) => (
            <Row
              key={one.id}
              detail={[
                day(one.heldOn, 'near'),
                word('advice.channel', one.channel),
                word('relation', one.relation),
                one.county,
                t('family.advice.minutes', { count: one.minutes }),
              ]
                .filter(Boolean)
                .join(' · ')}
              aside={
                one.caseId !== null ? (
                  <Link to={`/family/cases/${one.caseId}`}>{t('family.advice.became')}</Link>
                ) : (
                  may('advice:write') && (
                    <Link to={`/family/cases/new?contact=${one.id}`}>{t('family.advice.becomes')}</Link>
                  )
                )
              }
            >
              {word('advice.topic', one.topic)}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )
}
