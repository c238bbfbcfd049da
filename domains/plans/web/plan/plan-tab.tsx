import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  Columns,
  EmptyState,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { PlanFile } from '../../model/plan.ts'
import { plansApi } from '../../model/plans-api.ts'
import '../plans.css'
import { usePlanWords } from '../words.ts'
import type { Deed } from './dialogs/deed.ts'
import { PlanDialogs } from './dialogs/plan-dialogs.tsx'
import { FormerPlans } from './former-plans.tsx'
import { GoalCard } from './goal-card.tsx'
import { PaperCard } from './paper-card.tsx'
import { PlanLine } from './plan-line.tsx'
import { ReviewCard } from './review-card.tsx'

/** The plan in both voices: what somebody can build on, what they want in their own words, and what is done towards it. */
export default function PlanTab({ personId }: { personId: string }) {
  return (
    <Answer of={useAnswer(plansApi.show, { personId })}>
      {(file) => <Plan key={file.person.id} file={file} />}
    </Answer>
  )
}

function Plan({ file }: { file: PlanFile }) {
  const { t } = useTexts()
  const may = useMay()
  const [deed, setDeed] = useState<Deed | null>(null)
  const mayWrite = may('plans:write') && file.mayWrite.length > 0
  const open = file.goals.filter(({ state }) => state === 'open')
  const closed = file.goals.filter(({ state }) => state !== 'open')
  const tools = { file, mayWrite, onDeed: setDeed }
  return (
    <div className="plan">
      {file.plan && <PlanLine file={file} />}
      <Columns>
        <Stack>
          <Strengths file={file} />
          {open.map((goal) => (
            <GoalCard key={goal.id} goal={goal} {...tools} />
          ))}
          {open.length === 0 && (
            <Card title={t('plans.goals')}>
              <EmptyState title={t('plans.empty.title')} text={t('plans.empty.text')} />
            </Card>
          )}
          {mayWrite && (
            <div className="plan-buttons">
              <Button onClick={() => setDeed({ name: 'goal', need: null })}>{t('plans.do.goal')}</Button>
              {open.length > 0 && (
                <Button variant="default" onClick={() => setDeed({ name: 'ticks' })}>
                  {t('plans.do.ticks')}
                </Button>
              )}
            </div>
          )}
          {closed.length > 0 && (
            <details className="plan-closed">
              <summary>{t('plans.closed', { count: closed.length })}</summary>
              <Stack>
                {closed.map((goal) => (
                  <GoalCard key={goal.id} goal={goal} {...tools} />
                ))}
              </Stack>
            </details>
          )}
        </Stack>
        <Stack>
          {file.plan && <ReviewCard {...tools} />}
          {file.plan && <PaperCard {...tools} />}
          <Needs {...tools} />
          <FormerPlans {...tools} />
        </Stack>
      </Columns>
      {deed && <PlanDialogs deed={deed} file={file} onClose={() => setDeed(null)} />}
    </div>
  )
}

function Strengths({ file: { strengths, person } }: { file: PlanFile }) {
  const { t } = useTexts()
  return (
    <Card
      title={t('plans.strengths')}
      tone="tint"
      aside={<Link to={`/people/${person.id}?tab=needs`}>{t('plans.strengths.open')}</Link>}
    >
      {strengths.length === 0 ? (
        <p className="soft">{t('plans.strengths.none')}</p>
      ) : (
        <ul className="plan-strengths">
          {strengths.map(({ id, words, own }) => (
            <li key={id}>{own ? <q>{words}</q> : words}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Needs from which no goal has begun yet. */
function Needs({ file, mayWrite, onDeed }: { file: PlanFile; mayWrite: boolean; onDeed(deed: Deed): void }) {
  const { t } = useTexts()
  const { inMine } = usePlanWords()
  const begun = new Set(file.goals.map(({ needId }) => needId))
  const waiting = file.openNeeds.filter(({ id }) => !begun.has(id))
  if (waiting.length === 0) return null
  const areaOf = (slug: string) => file.areas.find((area) => area.slug === slug)
  return (
    <Card title={t('plans.needs')}>
      <ul className="plan-needs">
        {waiting.map((need) => {
          const area = areaOf(need.areaSlug)
          const words = need.words || (need.names ? inMine(need.names) : '')
          return (
            <li key={need.id}>
              <span>
                {words} {area && <Chip>{inMine(area.names)}</Chip>}
              </span>
              {mayWrite && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('plans.needs.begin-of', { need: words })}
                  onClick={() => onDeed({ name: 'goal', need: { ...need, said: words } })}
                >
                  {t('plans.needs.begin')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
