import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { partnersApi } from '#domains/partners/model/index.ts'
import { type Language, languageNames, languages } from '#platform/texts/languages.ts'
import {
  Answer,
  asProblem,
  Card,
  Chip,
  download,
  EmptyState,
  ErrorState,
  Notice,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { VisitList } from '../../model/agenda.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { Sections } from '../parts/sections.tsx'

/** The list for the desk of a prison: who comes when, with which permit. */
export default function VisitsPage() {
  const { t, day } = useTexts()
  const [params, setParams] = useSearchParams()
  const prisons = useAnswer(partnersApi.prisons, {}).data ?? []
  const prisonId = params.get('prison') ?? ''
  const on = params.get('day') ?? Temporal.Now.plainDateISO().add({ days: 1 }).toString()
  const list = useAnswer(
    meetingsApi.visitList,
    { prisonId, day: on },
    { when: prisonId !== '', keepLast: true },
  )
  const id = useId()
  const go = (change: Record<string, string>) =>
    setParams({ ...Object.fromEntries(params), ...change }, { replace: true })
  const step = (days: number) => go({ day: Temporal.PlainDate.from(on).add({ days }).toString() })
  return (
    <Page title={t('meetings.visits.page')} subtitle={t('meetings.visits.page-text')}>
      <Sections />
      <Stack>
        <div className="meeting-tools no-print">
          <label htmlFor={id} className="meeting-choice">
            <span className="soft">{t('meetings.field-prison')}</span>
            <select
              id={id}
              className="input"
              value={prisonId}
              onChange={(event) => go({ prison: event.currentTarget.value })}
            >
              <option value="">{t('form.choose')}</option>
              {prisons.map((prison) => (
                <option key={prison.id} value={prison.id}>
                  {prison.name}
                </option>
              ))}
            </select>
          </label>
          <div className="meeting-steps">
            <Button variant="default" onClick={() => step(-1)}>
              {t('meetings.day-before')}
            </Button>
            <b>{day(on, 'weekday')}</b>
            <Button variant="default" onClick={() => step(1)}>
              {t('meetings.day-after')}
            </Button>
          </div>
        </div>
        {prisonId === '' ? (
          <EmptyState title={t('meetings.visits.choose.title')} text={t('meetings.visits.choose.text')} />
        ) : (
          <Answer of={list}>{(data) => <DayList list={data} />}</Answer>
        )}
      </Stack>
    </Page>
  )
}

function DayList({ list }: { list: VisitList }) {
  const { t, moment } = useTexts()
  if (list.visits.length === 0)
    return <EmptyState title={t('meetings.visits.none')} text={t('meetings.visits.none-text')} />
  const lacking = list.visits.filter(({ permitted }) => !permitted)
  return (
    <>
      {lacking.length > 0 && (
        <Notice tone="lamp">{t('meetings.visits.lacking', { count: lacking.length })}</Notice>
      )}
      <Card title={list.prison} aside={t('meetings.visits.count', { count: list.visits.length })}>
        <Rows label={t('meetings.visits.page')}>
          {list.visits.map(({ meetingId, starts, ends, volunteer, person, permitNumber, permitted }) => (
            <Row
              key={meetingId}
              to={`/people/${person.id}?tab=meetings`}
              detail={t('meetings.visits.visits', { name: person.name })}
              aside={
                permitted ? (
                  <Chip tone="moss">{permitNumber ?? t('meetings.visits.without-number')}</Chip>
                ) : (
                  <Chip tone="beacon">{t('meetings.visits.no-permit')}</Chip>
                )
              }
            >
              <span className="num">{[starts, ends].filter(Boolean).join('–')}</span> {volunteer.name}
            </Row>
          ))}
        </Rows>
        <GiveOut list={list} />
        {list.sent.map(({ at, to, by, visits }) => (
          <p key={at} className="soft small">
            {t('meetings.visits.sent', { at: moment(at), to, by: by ?? '–', count: visits })}
          </p>
        ))}
      </Card>
    </>
  )
}

/** On paper, or to the desk by e-mail where it takes the list so; in the language of the desk. */
function GiveOut({ list }: { list: VisitList }) {
  const { t, language: own } = useTexts()
  const may = useMay()
  const id = useId()
  const [language, setLanguage] = useState<Language>(own)
  const [problem, setProblem] = useState<unknown>(null)
  const send = useCommand(meetingsApi.sendVisitList)
  const asked = { prisonId: list.prisonId, day: list.day, language }
  const print = () =>
    download(meetingsApi.printVisitList, asked).then(
      () => setProblem(null),
      (error) => setProblem(asProblem(error)),
    )
  const byMail = list.listBy === 'e-mail' && list.listEmail !== null
  return (
    <>
      <div className="meeting-buttons meeting-give no-print">
        <label htmlFor={id} className="meeting-choice">
          <span className="soft">{t('meetings.visits.language')}</span>
          <select
            id={id}
            className="input"
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value as Language)}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {languageNames[one]}
              </option>
            ))}
          </select>
        </label>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
          onClick={() => void print()}
        >
          {t('meetings.visits.print')}
        </Button>
        {may('meetings:write') && byMail && (
          <Button loading={send.pending} onClick={() => void send.run(asked)}>
            {t('meetings.visits.send', { to: list.listEmail ?? '' })}
          </Button>
        )}
      </div>
      {!byMail && (
        <p className="soft small">
          {t(`meetings.visits.by-${list.listBy === 'paper' ? 'paper' : 'unknown'}`)}
        </p>
      )}
      {(problem ?? send.problem) != null && <ErrorState error={problem ?? send.problem} />}
    </>
  )
}
