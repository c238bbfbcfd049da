import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Answer, Card, EmptyState, Page, Rows, useAnswer, useTexts, Views } from '#platform/web/index.ts'
import type { MatchRow, MatchView } from '../../model/match.ts'
import { matchViews } from '../../model/match.ts'
import { matchesApi } from '../../model/matches-api.ts'
import '../matches.css'
import { daysBetween } from '../words.ts'
import { MatchLine } from './match-line.tsx'

/** Everybody who waits, everybody who goes together, and what wants somebody. The view stands in the address. */
export default function MatchesPage() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const view = matchViews.find((name) => name === params.get('view')) ?? 'waiting'
  return (
    <Page
      title={t('matches.title')}
      subtitle={t('matches.subtitle')}
      actions={
        <Button component={Link} to="/matches/plan" variant="default">
          {t('matches.plan.open')}
        </Button>
      }
    >
      <Views
        label={t('matches.view')}
        shown={addressOf(view)}
        of={matchViews.map((name) => ({ to: addressOf(name), text: t(`matches.view.${name}`) }))}
      />
      <Listed view={view} key={view} />
    </Page>
  )
}

const addressOf = (view: MatchView) => (view === 'waiting' ? '/matches' : `/matches?view=${view}`)

function Listed({ view }: { view: MatchView }) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const [skip, setSkip] = useState(0)
  const asked = { view, skip, ...(text.trim() ? { text: text.trim() } : {}) }
  const answer = useAnswer(matchesApi.list, asked, { keepLast: true })
  return (
    <>
      <div className="matches-filter">
        <label htmlFor="matches-text">{t('matches.find')}</label>
        <input
          id="matches-text"
          className="input"
          type="search"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setSkip(0)
          }}
        />
      </div>
      <Answer of={answer}>
        {({ matches, today, more }) => (
          <>
            {matches.length === 0 ? (
              <Card>
                <EmptyState title={t(`matches.empty.${view}`)} text={t(`matches.empty.${view}-text`)} />
              </Card>
            ) : (
              <Groups of={matches} view={view} today={today} />
            )}
            {(more || skip > 0) && (
              <div className="matches-more">
                {skip > 0 && (
                  <Button variant="default" onClick={() => setSkip(Math.max(0, skip - 100))}>
                    {t('matches.earlier-ones')}
                  </Button>
                )}
                {more && (
                  <Button variant="default" onClick={() => setSkip(skip + 100)}>
                    {t('matches.later-ones')}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
      </Answer>
    </>
  )
}

const waitingGroups = ['declined', 'long', 'weeks', 'new', 'asked', 'alternative'] as const
const runningGroups = ['accepted', 'inside', 'outside', 'paused'] as const
type Group = (typeof waitingGroups)[number] | (typeof runningGroups)[number] | 'all'

/** In which group a line stands: nobody who waits long, or was declined, is lost at the end of one long list. */
function groupOf(match: MatchRow, view: MatchView, today: string): Group {
  if (view === 'waiting') {
    if (match.alternative !== null) return 'alternative'
    if (match.attention.includes('declined-often')) return 'declined'
    if (match.state === 'proposed') return 'asked'
    if (match.attention.includes('waits-long')) return 'long'
    return daysBetween(match.requestedOn, today) > 14 ? 'weeks' : 'new'
  }
  if (view !== 'running') return 'all'
  if (match.state === 'accepted' || match.state === 'paused') return match.state
  return match.outsideSince === null ? 'inside' : 'outside'
}

function Groups({ of, view, today }: { of: MatchRow[]; view: MatchView; today: string }) {
  const { t } = useTexts()
  const grouped = Map.groupBy(of, (match) => groupOf(match, view, today))
  const order: readonly Group[] = ['all', ...waitingGroups, ...runningGroups]
  return order.map((group) => {
    const matches = grouped.get(group)
    if (!matches) return null
    const title = group === 'all' ? t(`matches.view.${view}`) : t(`matches.group.${group}`)
    return (
      <Card key={group} title={title} aside={<span className="num">{matches.length}</span>}>
        {group === 'declined' && <p className="soft">{t('matches.group.declined-text')}</p>}
        <Rows label={title}>
          {matches.map((match) => (
            <MatchLine key={match.id} of={match} today={today} />
          ))}
        </Rows>
      </Card>
    )
  })
}
