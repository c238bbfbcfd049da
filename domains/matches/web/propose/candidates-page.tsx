import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Answer, Card, EmptyState, Page, useAnswer, useTexts } from '#platform/web/index.ts'
import type { Candidate, Candidates } from '../../model/proposal.ts'
import { proposalsApi } from '../../model/proposals-api.ts'
import { pathOfMatch } from '../words.ts'
import { AskButton } from './ask-button.tsx'
import { Nevers, Reasons } from './reasons.tsx'
import '../matches.css'

/** For one participant: whom to ask first, with what speaks for and against, and whom never. */
export default function CandidatesPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(proposalsApi.candidates, { id })
  const name = answer.data?.person.name ?? ''
  return (
    <Page
      title={t('matches.candidates.title', { name })}
      subtitle={t('matches.candidates.text')}
      breadcrumbs={[
        { text: t('matches.title'), to: '/matches' },
        { text: name, to: pathOfMatch(id) },
      ]}
    >
      <Answer of={answer}>{(found) => <Found of={found} />}</Answer>
    </Page>
  )
}

const shownAtFirst = 8

function Found({ of: { id, best, others, never } }: { of: Candidates }) {
  const { t } = useTexts()
  const [all, setAll] = useState(false)
  if (best.length + others.length + never.length === 0)
    return (
      <Card>
        <EmptyState title={t('matches.candidates.none')} text={t('matches.candidates.none-text')}>
          <Link to="/volunteers">{t('matches.candidates.to-volunteers')}</Link>
        </EmptyState>
      </Card>
    )
  const shown = all ? best : best.slice(0, shownAtFirst)
  return (
    <div className="stack">
      <Card title={t('matches.candidates.best')} aside={<span className="num">{best.length}</span>}>
        {best.length === 0 && <p className="soft">{t('matches.candidates.best-none')}</p>}
        <ol className="match-candidates">
          {shown.map((candidate, index) => (
            <CandidateLine key={candidate.volunteer.id} matchId={id} of={candidate} quiet={index > 0} />
          ))}
        </ol>
        {best.length > shown.length && (
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {t('matches.candidates.more', { count: best.length - shown.length })}
          </button>
        )}
      </Card>
      {others.length > 0 && (
        <Card title={t('matches.candidates.others')} aside={<span className="num">{others.length}</span>}>
          <p className="soft">{t('matches.candidates.others-text')}</p>
          <details>
            <summary>{t('matches.candidates.show')}</summary>
            <ol className="match-candidates">
              {others.map((candidate) => (
                <CandidateLine key={candidate.volunteer.id} matchId={id} of={candidate} quiet />
              ))}
            </ol>
          </details>
        </Card>
      )}
      {never.length > 0 && (
        <Card title={t('matches.candidates.never')} aside={<span className="num">{never.length}</span>}>
          <p className="soft">{t('matches.candidates.never-text')}</p>
          <details>
            <summary>{t('matches.candidates.show')}</summary>
            <ul className="match-candidates">
              {never.map(({ volunteer, reasons }) => (
                <li key={volunteer.id}>
                  <div className="match-candidate-words">
                    <b>{volunteer.name}</b>
                    <Nevers reasons={reasons} />
                  </div>
                </li>
              ))}
            </ul>
          </details>
        </Card>
      )}
    </div>
  )
}

type LineProps = { matchId: string; of: Candidate; quiet?: boolean }

function CandidateLine({ matchId, of: { volunteer, points, running }, quiet = false }: LineProps) {
  const { t } = useTexts()
  return (
    <li>
      <div className="match-candidate-words">
        <Link to={`/volunteers/${volunteer.id}`}>
          <b>{volunteer.name}</b>
        </Link>{' '}
        <span className="soft small">{t('matches.candidates.running', { count: running })}</span>
        <Reasons points={points} />
      </div>
      <AskButton matchId={matchId} volunteer={volunteer} quiet={quiet} />
    </li>
  )
}
