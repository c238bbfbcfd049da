import { Chip, Dropdown, useTexts } from '#platform/web/index.ts'
import type { Goal } from '../../model/goal.ts'
import type { PlanFile } from '../../model/plan.ts'
import { usePlanWords } from '../words.ts'
import type { Deed } from './dialogs/deed.ts'
import { StepLine } from './step-line.tsx'

type GoalCardProps = { goal: Goal; file: PlanFile; onDeed(deed: Deed): void }

/** One goal: in my words, large; beside them the wording of whoever helps; below it what is done. */
export function GoalCard({ goal, file, onDeed }: GoalCardProps) {
  const { t, day } = useTexts()
  const { inMine, letGo, word } = usePlanWords()
  const area = file.areas.find(({ slug }) => slug === goal.areaSlug)
  const { own, state, stateOn } = goal
  const isOpen = state === 'open'
  return (
    <section className="card plan-goal" data-state={state} aria-label={own?.words ?? goal.workerWords ?? ''}>
      <div className="plan-goal-head">
        <span className="plan-goal-chips">
          {area && <Chip>{inMine(area.names)}</Chip>}
          {goal.compartment !== 'help' && <span className="soft small">{t('plans.goal.few')}</span>}
          {state === 'reached' && (
            <Chip tone="moss">{t('plans.goal.reached-on', { day: day(stateOn!, 'near') })}</Chip>
          )}
          {state === 'set-aside' && (
            <Chip>{t('plans.goal.set-aside-on', { day: day(stateOn!, 'near') })}</Chip>
          )}
        </span>
        {goal.mayWrite && file.plan && <GoalMenu goal={goal} onDeed={onDeed} />}
      </div>
      {own && (
        <figure className="own-words plan-own">
          <blockquote>{own.words}</blockquote>
          <figcaption className="soft small">
            {t('plans.goal.said', { day: day(own.saidOn, 'long'), how: word('said', own.how) })}
            {own.writtenBy && ` · ${t('plans.goal.written-by', { name: own.writtenBy })}`}
          </figcaption>
        </figure>
      )}
      {!own && <p className="soft">{t('plans.goal.no-own')}</p>}
      {goal.workerWords && (
        <p className="plan-worker">
          <span className="soft small">{t('plans.goal.worker')}</span> {goal.workerWords}
        </p>
      )}
      {goal.former > 0 && (
        <button type="button" className="link-button small" onClick={() => onDeed({ name: 'former', goal })}>
          {t('plans.goal.former', { count: goal.former })}
        </button>
      )}
      {!isOpen && (goal.setAsideReason || goal.cameOf) && (
        <p>{[letGo(goal.setAsideReason), goal.cameOf].filter(Boolean).join(' · ')}</p>
      )}
      {goal.steps.length > 0 && (
        <ul className="plan-steps" aria-label={t('plans.steps')}>
          {goal.steps.map((step) => (
            <StepLine
              key={step.id}
              step={step}
              today={file.today}
              mayWrite={goal.mayWrite && isOpen}
              onDeed={onDeed}
            />
          ))}
        </ul>
      )}
      {isOpen && goal.steps.length === 0 && <p className="soft">{t('plans.steps.none')}</p>}
      {isOpen && goal.mayWrite && (
        <button
          type="button"
          className="link-button"
          onClick={() => onDeed({ name: 'step', goal, step: null })}
        >
          {t('plans.do.step')}
        </button>
      )}
    </section>
  )
}

function GoalMenu({ goal, onDeed }: { goal: Goal; onDeed(deed: Deed): void }) {
  const { t } = useTexts()
  const isOpen = goal.state === 'open'
  const deeds: (Deed & { name: 'anew' | 'mend' | 'reword' | 'reach' | 'aside' | 'reopen' })[] = isOpen
    ? [
        { name: 'anew', goal },
        ...(goal.own?.mayMend ? [{ name: 'mend' as const, goal }] : []),
        { name: 'reword', goal },
        { name: 'reach', goal },
        { name: 'aside', goal },
      ]
    : [{ name: 'reopen', goal }]
  return (
    <Dropdown label={t('plans.goal.more')} closeOnClick>
      {deeds.map((deed) => (
        <button key={deed.name} type="button" className="dropdown-item" onClick={() => onDeed(deed)}>
          {t(`plans.do.${deed.name}`)}
        </button>
      ))}
    </Dropdown>
  )
}
