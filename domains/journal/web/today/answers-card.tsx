import { useState } from 'react'
import { Answer, Card, Chip, Row, Rows, useTexts } from '#platform/web/index.ts'
import { type WantedAnswer, wantedAnswers } from '../../model/wants-answer.ts'
import { pathOfPerson } from '../words.ts'
import { useNearDay } from './days-between.ts'
import { Quiet } from './quiet.tsx'
import { useToday } from './use-today.ts'

const shownAtFirst = 6

/** Sentences, each about one person and the one thing to decide. */
export default function AnswersCard() {
  const { t } = useTexts()
  return (
    <Card title={t('journal.answers.title')}>
      <Answer of={useToday()}>{(today) => <Answers of={wantedAnswers(today)} today={today.today} />}</Answer>
    </Card>
  )
}

function Answers({ of, today }: { of: WantedAnswer[]; today: string }) {
  const { t } = useTexts()
  const [all, setAll] = useState(false)
  if (of.length === 0)
    return <Quiet title={t('journal.answers.empty.title')} text={t('journal.answers.empty.text')} />
  const shown = all ? of : of.slice(0, shownAtFirst)
  return (
    <>
      <Rows>
        {shown.map((answer) => (
          <WantedRow key={`${answer.kind} ${answer.person.id}`} of={answer} today={today} />
        ))}
      </Rows>
      {of.length > shown.length && (
        <button type="button" className="link-button more-button" onClick={() => setAll(true)}>
          {t('journal.more', { count: of.length - shown.length })}
        </button>
      )}
    </>
  )
}

function WantedRow({ of: answer, today }: { of: WantedAnswer; today: string }) {
  const { t, rich } = useTexts()
  const day = useNearDay(today)
  const { name, id } = answer.person
  const row = (
    sentence: 'passed' | 'alone' | 'moved' | 'entrusted' | 'arrived',
    when: string,
    detail: string,
  ) => (
    <Row
      to={pathOfPerson(id)}
      detail={detail}
      aside={<Chip tone={tones[sentence]}>{t(`journal.answers.${sentence}-chip`)}</Chip>}
    >
      {rich(`journal.answers.${sentence}`, { name, day: when })}
    </Row>
  )
  const closedDay = useClosedDay()
  switch (answer.kind) {
    case 'passed': {
      const detail = t('journal.answers.passed-detail', { prison: answer.prison ?? 'none' })
      return row('passed', day(answer.day), detail)
    }
    case 'alone': {
      const detail = [t('journal.answers.alone-detail'), closedDay(answer.day)]
      return row('alone', day(answer.day), detail.filter(Boolean).join(' '))
    }
    case 'moved': {
      const before = answer.from
        ? t('journal.answers.moved-detail', { from: day(answer.from) })
        : t('journal.answers.moved-known')
      return row('moved', day(answer.to), [before, closedDay(answer.to)].filter(Boolean).join(' '))
    }
    case 'arrived': {
      const { from, since, by, tasks } = answer
      const values = { from, by: by ?? 'none', day: day(since), count: tasks }
      const tasksAlong = tasks > 0 ? t('journal.answers.arrived-tasks', values) : ''
      return row(
        'arrived',
        '',
        [t('journal.answers.arrived-detail', values), tasksAlong].filter(Boolean).join(' '),
      )
    }
    case 'entrusted': {
      const values = { by: answer.by ?? 'none', day: day(answer.since) }
      return row('entrusted', '', t('journal.answers.entrusted-detail', values))
    }
  }
}

const tones = {
  ...({ passed: 'beacon', alone: 'beacon', arrived: 'beacon', moved: 'lamp', entrusted: 'fjord' } as const),
}

/** Offices are closed on it or right after it; somebody who comes out then stands before closed doors. */
function useClosedDay(): (day: string) => string | null {
  const { t } = useTexts()
  return (day) => {
    const weekday = Temporal.PlainDate.from(day).dayOfWeek
    if (weekday < 5) return null
    return t(weekday === 5 ? 'journal.answers.friday' : 'journal.answers.weekend')
  }
}
