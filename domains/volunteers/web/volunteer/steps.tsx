import { useTexts } from '#platform/web/index.ts'
import type { VolunteerFile } from '../../model/volunteers-api.ts'
import { useVolunteerWords } from '../words.ts'
import { stepsOf } from './way-steps.ts'

/** How far somebody has come, as a line: what is done, what is next, and where it ended. */
export function Steps({ file }: { file: VolunteerFile }) {
  const { t, day } = useTexts()
  const { word } = useVolunteerWords()
  const steps = stepsOf(file)
  return (
    <ol className="volunteer-way" aria-label={t('volunteers.way')}>
      {steps.map(({ name, on, state }) => (
        <li key={name} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
          <span className="volunteer-way-mark" aria-hidden>
            {state === 'done' ? '✓' : ''}
          </span>
          <span className="volunteer-way-name">
            {word('step', name)}
            {state === 'next' && <span className="sr-only"> ({t('volunteers.way-next')})</span>}
          </span>
          <span className="soft small num">{on ? day(on, 'short') : ' '}</span>
        </li>
      ))}
    </ol>
  )
}
