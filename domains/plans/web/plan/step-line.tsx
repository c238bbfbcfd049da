import { IconDots } from '@tabler/icons-react'
import { Chip, Dropdown, useTexts } from '#platform/web/index.ts'
import type { Step } from '../../model/step.ts'
import { isStepOverdue } from '../../model/step-rules.ts'
import { usePlanWords } from '../words.ts'
import type { Deed } from './dialogs/deed.ts'

type StepLineProps = { step: Step; today: string; mayWrite: boolean; onDeed(deed: Deed): void }

/** What is done, by whom, until when, and what came of it. */
export function StepLine({ step, today, mayWrite, onDeed }: StepLineProps) {
  const { t, day } = useTexts()
  const { owner, letGo } = usePlanWords()
  const { words, state, doneOn, cameOf, tickedOn } = step
  const closing =
    state === 'done' && doneOn
      ? t('plans.step.done-on', { day: day(doneOn, 'near') })
      : state === 'dropped'
        ? [letGo(step.droppedReason), step.droppedWords].filter(Boolean).join(': ')
        : ''
  const details = [
    owner(step),
    closing,
    tickedOn && t('plans.step.ticked', { day: day(tickedOn, 'near') }),
    cameOf,
  ].filter(Boolean)
  return (
    <li className="plan-step" data-state={state}>
      <span className="plan-step-mark" aria-hidden>
        {state === 'done' ? '✓' : state === 'dropped' ? '–' : '○'}
      </span>
      <div className="plan-step-main">
        <div>
          {state === 'dropped' ? <s>{words}</s> : words}
          {state !== 'open' && <span className="sr-only"> ({t(`plans.step.state.${state}`)})</span>}
        </div>
        <div className="soft small plan-step-detail">
          {state === 'open' && <Due step={step} today={today} />}
          <span>{details.join(' · ')}</span>
        </div>
      </div>
      {mayWrite && <StepMenu step={step} onDeed={onDeed} />}
    </li>
  )
}

function Due({ step, today }: { step: Step; today: string }) {
  const { t } = useTexts()
  const { due } = usePlanWords()
  const words = due(step)
  if (isStepOverdue(step, today)) return <Chip tone="beacon">{t('plans.step.was-due', { day: words })}</Chip>
  if (step.due === today) return <Chip tone="lamp">{t('plans.step.today')}</Chip>
  return words ? <span className="num">{words}</span> : null
}

function StepMenu({ step, onDeed }: { step: Step; onDeed(deed: Deed): void }) {
  const { t } = useTexts()
  const names =
    step.state === 'open' ? (['finish', 'change-step', 'drop'] as const) : (['reopen-step'] as const)
  return (
    <Dropdown label={t('plans.step.more-of', { step: step.words })} icon={IconDots} iconOnly closeOnClick>
      {names.map((name) => (
        <button key={name} type="button" className="dropdown-item" onClick={() => onDeed({ name, step })}>
          {t(`plans.do.${name}`)}
        </button>
      ))}
    </Dropdown>
  )
}
