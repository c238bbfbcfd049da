import { Button } from '@mantine/core'
import { useState } from 'react'
import { DayField, type Field, useCommand, useTexts } from '#platform/web/index.ts'
import { plansApi } from '../../../model/plans-api.ts'
import { usePlanWords } from '../../words.ts'
import type { PlanDialogProps } from './deed.ts'

/** The ticks on somebody's own paper, typed in with the day written beside each. */
export function TicksForm({ file, onClose }: PlanDialogProps) {
  const { t, reason } = useTexts()
  const { owner } = usePlanWords()
  const { run, pending, problem } = useCommand(plansApi.recordTicks)
  const [days, setDays] = useState<Record<string, string>>({})
  const goals = file.goals.filter(({ state, mayWrite }) => state === 'open' && mayWrite)
  const steps = goals.flatMap((goal) => goal.steps).filter(({ state }) => state === 'open')
  const ticks = Object.entries(days).map(([stepId, day]) => ({ stepId, day }))
  const tick = (id: string, isTicked: boolean) => {
    const { [id]: _, ...others } = days
    setDays(isTicked ? { ...others, [id]: file.today } : others)
  }
  const send = async () => {
    if ('output' in (await run({ personId: file.person.id, ticks }))) onClose()
  }
  if (steps.length === 0) return <p>{t('plans.ticks.none')}</p>
  return (
    <div className="plan-ticks">
      <p className="soft">{t('plans.ticks.text')}</p>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <label>
              <input
                type="checkbox"
                checked={days[step.id] !== undefined}
                onChange={(event) => tick(step.id, event.currentTarget.checked)}
              />
              <span>
                {step.words} <span className="soft small">{owner(step)}</span>
              </span>
            </label>
            {days[step.id] !== undefined && (
              <DayField
                field={dayField(step.id, days[step.id]!, (day) => setDays({ ...days, [step.id]: day }))}
                label={t('plans.ticks.day-of', { step: step.words })}
              />
            )}
          </li>
        ))}
      </ul>
      {problem && (
        <div className="field-reasons" role="alert">
          {problem.reasons.map(reason).join(' ')}
        </div>
      )}
      <div className="form-buttons">
        <Button
          loading={pending}
          disabled={ticks.length === 0 || !ticks.every(({ day }) => isDay(day))}
          onClick={() => void send()}
        >
          {t('plans.do.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </div>
  )
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** A day beside a tick, typed as everywhere else. */
const dayField = (id: string, value: string, set: (day: string) => void): Field<string> => ({
  ...{ name: id, id: `tick-${id}`, value, required: true, maxLength: undefined, reasons: [] },
  set: (day) => set(day ?? ''),
  register() {},
})
