import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import {
  Answer,
  Chip,
  Columns,
  Notice,
  Page,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { MatchFile } from '../../model/match.ts'
import { matchesApi } from '../../model/matches-api.ts'
import { stepsFrom } from '../../model/steps.ts'
import { toneOfState, useMatchWords } from '../words.ts'
import { AgreementCard } from './agreement-card.tsx'
import { type DialogName, MatchDialogs } from './dialogs/match-dialogs.tsx'
import { HistoryCard } from './history-card.tsx'
import { NextCard } from './next-card.tsx'
import { ProposalsCard } from './proposals-card.tsx'
import { ReviewsCard } from './reviews-card.tsx'
import { SharedPlanCard } from './shared-plan-card.tsx'
import { SharesCard } from './shares-card.tsx'
import { Way } from './way.tsx'
import { WishCard } from './wish-card.tsx'
import '../matches.css'

/** One match: where it stands, what comes next, what both said, what they agreed. */
export default function MatchPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(matchesApi.show, { id })
  const match = answer.data?.match
  const title = !match
    ? t('matches.one')
    : match.volunteer
      ? t('matches.pair-plain', { person: match.person.name, volunteer: match.volunteer.name })
      : match.person.name
  return (
    <Page
      title={title}
      subtitle={answer.data && <Summary file={answer.data} />}
      breadcrumbs={[{ text: t('matches.title'), to: '/matches' }]}
    >
      <Answer of={answer}>{(file) => <File key={file.id} file={file} />}</Answer>
    </Page>
  )
}

function Summary({ file: { match, volunteerUnit } }: { file: MatchFile }) {
  const { t, rich } = useTexts()
  const { inMine, stateWord } = useMatchWords()
  const may = useMay()
  const { person, volunteer, coordinator } = match
  return (
    <>
      <div>
        {inMine(match.kind.names)} ·{' '}
        {volunteer ? (
          rich('matches.people', {
            person: <Link to={`/people/${person.id}`}>{person.name}</Link>,
            volunteer: volunteerUnit ? (
              t('matches.of-other-unit', { name: volunteer.name, unit: volunteerUnit })
            ) : (
              <Link to={`/volunteers/${volunteer.id}`}>{volunteer.name}</Link>
            ),
          })
        ) : (
          <Link to={`/people/${person.id}`}>{person.name}</Link>
        )}
      </div>
      <div className="match-chips">
        <Chip tone={toneOfState[match.state]}>{stateWord(match)}</Chip>
        <span className="soft small">
          {coordinator
            ? t('matches.coordinates', { name: coordinator.name })
            : t('matches.nobody-coordinates')}
        </span>
        {!may('matches:write') && <span className="soft small">{t('matches.only-read')}</span>}
      </div>
    </>
  )
}

function File({ file }: { file: MatchFile }) {
  const { t } = useTexts()
  const { word } = useMatchWords()
  const may = useMay()
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const { match, attention } = file
  const isTogether = match.begins !== null || match.state === 'accepted'
  const others = may('matches:write') ? quietSteps(file) : []
  return (
    <div className="match">
      <Way file={file} />
      {attention.length > 0 && (
        <Notice tone="lamp" title={t('matches.wants')}>
          <ul>
            {attention.map((code) => (
              <li key={code}>{word('attention-means', code)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Columns>
        <Stack>
          {may('matches:write') && <NextCard file={file} open={setDialog} />}
          <ProposalsCard file={file} open={setDialog} />
          {isTogether && <AgreementCard file={file} open={setDialog} />}
          {file.reviews.length > 0 && <ReviewsCard file={file} />}
        </Stack>
        <Stack>
          <WishCard match={match} />
          {isTogether && <SharesCard match={match} open={setDialog} />}
          {isTogether && <SharedPlanCard match={match} />}
          <HistoryCard file={file} />
        </Stack>
      </Columns>
      {others.length > 0 && (
        <div className="match-quiet">
          {others.map((name) => (
            <Button key={name} variant="default" onClick={() => setDialog(name)}>
              {word('do', name)}
            </Button>
          ))}
        </div>
      )}
      <MatchDialogs file={file} name={dialog} onClose={() => setDialog(null)} />
    </div>
  )
}

/** What is possible and seldom wanted: it stands at the foot of the page. */
function quietSteps({ match }: MatchFile): DialogName[] {
  const open = stepsFrom(match.state)
  const names: DialogName[] = []
  if (open.includes('change-wish')) names.push('coordinate')
  if (open.includes('pause') && !match.kind.endsWithCustody) names.push('pause')
  if (open.includes('end')) names.push('convert', 'end')
  if (open.includes('withdraw')) names.push('withdraw')
  return names
}
