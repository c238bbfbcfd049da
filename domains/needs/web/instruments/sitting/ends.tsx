import { Button } from '@mantine/core'
import { useTexts } from '#platform/web/index.ts'
import type { SittingToAnswer } from '../../../model/instruments/shapes.ts'
import { Step } from './step.tsx'

type BeginningProps = {
  questionnaire: SittingToAnswer['questionnaire']
  hasBegun: boolean
  onBegin(): void
}

/** What will be asked, and what the person may do. */
export function Beginning({
  questionnaire: { title, introduction, language, questions },
  hasBegun,
  onBegin,
}: BeginningProps) {
  const { t } = useTexts()
  return (
    <Step heading={title} language={language}>
      <p className="sitting-lead" lang={language} dir="auto">
        {introduction}
      </p>
      <p>{t('needs.sitting.lead', { count: questions.length })}</p>
      <p>{t('needs.sitting.who-sees')}</p>
      <div className="sitting-buttons">
        <Button size="lg" onClick={onBegin}>
          {t(hasBegun ? 'needs.sitting.go-on' : 'needs.sitting.begin')}
        </Button>
      </div>
    </Step>
  )
}

type EndingProps = { hasAnswers: boolean; onGiveIn(): void; onBack(): void }

/** The last look before the answers are given in. */
export function Ending({ hasAnswers, onGiveIn, onBack }: EndingProps) {
  const { t } = useTexts()
  return (
    <Step heading={t('needs.sitting.end')}>
      <p>{t(hasAnswers ? 'needs.sitting.end-text' : 'needs.sitting.end-nothing')}</p>
      <div className="sitting-buttons">
        {hasAnswers && (
          <Button size="lg" onClick={onGiveIn}>
            {t('needs.sitting.give-in')}
          </Button>
        )}
        <Button size="lg" variant="default" onClick={onBack}>
          {t('needs.sitting.back')}
        </Button>
      </div>
    </Step>
  )
}
