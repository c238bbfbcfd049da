import { Link, useParams } from 'react-router'
import { languageNames } from '#platform/texts/languages.ts'
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
} from '#platform/web/index.ts'
import { adviceApi } from '../../model/advice/advice-api.ts'
import type { CaseFile } from '../../model/advice/case.ts'
import { todayHere, useFamilyWords } from '../words.ts'
import { CaseButtons } from './case-buttons.tsx'
import { CaseChip } from './case-line.tsx'
import { FollowUpLine } from './follow-up-line.tsx'
import { LettersCard } from './letters-card.tsx'
import './advice.css'

/** One case: what was asked, answered and written, by when there is an answer, and what to do next. */
export default function CasePage() {
  const { t, day } = useTexts()
  const { id = '' } = useParams()
  const { caseTitle, word } = useFamilyWords()
  const answer = useAnswer(adviceApi.show, { id })
  const file = answer.data
  return (
    <Page
      title={file ? caseTitle(file) : t('family.advice.case')}
      subtitle={
        file &&
        [
          t('family.advice.numbered', { number: file.number }),
          word('advice.topic', file.kind),
          t('family.advice.opened', { day: day(file.openedOn, 'long') }),
        ].join(' · ')
      }
      breadcrumbs={[{ text: t('family.title'), to: '/family' }]}
    >
      <Answer of={answer}>{(data) => <Parts of={data} />}</Answer>
    </Page>
  )
}

function Parts({ of }: { of: CaseFile }) {
  const { t } = useTexts()
  const may = useMay()
  return (
    <Stack>
      <p>
        <CaseChip of={of} today={todayHere()} />
      </p>
      {of.wordsElsewhere && (
        <Notice tone="lamp">{t('family.advice.elsewhere', { name: of.responsible ?? '—' })}</Notice>
      )}
      {may('advice:write') && <CaseButtons of={of} />}
      <Columns>
        <Stack>
          <Entries of={of} />
          <LettersCard of={of} />
        </Stack>
        <Stack>
          <FollowUps of={of} />
          <CaseFactsCard of={of} />
        </Stack>
      </Columns>
    </Stack>
  )
}

function Entries({ of: { entries } }: { of: CaseFile }) {
  const { t, day } = useTexts()
  const { word } = useFamilyWords()
  return (
    <Card title={t('family.advice.entries')}>
      {entries.length === 0 && <p className="soft">{t('family.advice.no-entries')}</p>}
      <ol className="advice-entries">
        {entries.map((entry) => (
          <li key={entry.id} data-kind={entry.kind}>
            <b>{word('advice.entry', entry.kind)}</b>{' '}
            <span className="soft small">
              {[
                day(entry.saidOn, 'short'),
                entry.channel && word('advice.channel', entry.channel),
                entry.minutes && t('family.advice.minutes', { count: entry.minutes }),
                entry.by,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <p className="advice-words">{entry.words}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function FollowUps({ of }: { of: CaseFile }) {
  const { t, day } = useTexts()
  return (
    <Card title={t('family.advice.follow-ups')}>
      {of.followUps.length === 0 ? (
        <p className="soft">{t('family.advice.no-follow-ups')}</p>
      ) : (
        <Rows label={t('family.advice.follow-ups')}>
          {of.followUps.map((one) =>
            one.doneOn === null ? (
              <FollowUpLine key={one.id} of={{ ...one, ...of, id: one.id, caseId: of.id }} isOnItsCase />
            ) : (
              <Row
                key={one.id}
                detail={t('family.advice.was-done', {
                  day: day(one.doneOn, 'short'),
                  name: one.doneBy ?? '—',
                })}
              >
                {one.what}
              </Row>
            ),
          )}
        </Rows>
      )}
    </Card>
  )
}

function CaseFactsCard({ of }: { of: CaseFile }) {
  const { t } = useTexts()
  const { word } = useFamilyWords()
  const facts = [
    {
      label: t('family.advice.field.who'),
      value:
        of.familyMemberId === null ? (
          (of.name ?? t('family.advice.without-name'))
        ) : (
          <Link to={`/family/members/${of.familyMemberId}`}>{of.name}</Link>
        ),
    },
    { label: t('family.field.relation'), value: word('relation', of.relation) },
    { label: t('family.advice.field.channel'), value: word('advice.channel', of.channel) },
    { label: t('family.field.language'), value: languageNames[of.language] },
    { label: t('family.advice.field.responsible'), value: of.responsible ?? t('family.advice.nobody') },
    ...(of.county ? [{ label: t('family.field.county'), value: of.county }] : []),
    ...(of.phone
      ? [
          {
            label: t('family.field.phone'),
            value: <a href={`tel:${of.phone.replace(/[^\d+]/g, '')}`}>{of.phone}</a>,
          },
        ]
      : []),
  ]
  return (
    <Card title={t('family.advice.about')}>
      <Facts of={facts} />
      {of.familyMemberId !== null && of.safeToLeaveMessage === 'no' && (
        <Notice tone="beacon">{t('family.no-message')}</Notice>
      )}
    </Card>
  )
}
