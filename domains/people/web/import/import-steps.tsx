import { Link } from 'react-router'
import { useTexts } from '#platform/web/index.ts'
import './import.css'

export const importSteps = ['upload', 'table', 'look', 'take-over'] as const
export type ImportStep = (typeof importSteps)[number]

/** Where one is on the way through an import; steps that one has passed are links back. */
export function ImportSteps({ id, now }: { id?: string; now: ImportStep }) {
  const { t } = useTexts()
  const at = importSteps.indexOf(now)
  return (
    <nav aria-label={t('import.steps')}>
      <ol className="import-steps">
        {importSteps.map((step, index) => {
          const passed = index < at && index > 0 && id !== undefined
          const words = <span className="import-step-words">{t(`import.step.${step}`)}</span>
          return (
            <li key={step} data-now={index === at}>
              <span className="import-step-mark" data-done={index < at} aria-hidden>
                {index < at ? '✓' : index + 1}
              </span>
              {index === at && <span aria-current="step">{words}</span>}
              {passed && <Link to={`/people/import/${id}/${step}`}>{words}</Link>}
              {index !== at && !passed && words}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
