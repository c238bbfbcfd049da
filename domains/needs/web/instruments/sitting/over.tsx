import { useTexts } from '#platform/web/index.ts'
import { Step } from './step.tsx'

export type End = 'given-in' | 'thrown-away' | 'closed'

const words = {
  'given-in': ['needs.sitting.thanks', 'needs.sitting.thanks-text'],
  'thrown-away': ['needs.sitting.thanks', 'needs.sitting.thrown-text'],
  closed: ['needs.sitting.over', 'needs.sitting.over-text'],
} as const

/** It is over, and no result is shown: whoever gets the screen back signs in first. */
export function Over({ end, personId }: { end: End; personId: string | null }) {
  const { t } = useTexts()
  const [heading, text] = words[end]
  return (
    <Step heading={t(heading)}>
      <p className="sitting-lead">{t(text)}</p>
      <p className="sitting-staff">
        <a href={personId ? `/people/${personId}?tab=needs` : '/'}>{t('needs.sitting.for-staff')}</a>
      </p>
    </Step>
  )
}
