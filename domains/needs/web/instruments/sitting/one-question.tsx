import { Button } from '@mantine/core'
import { useTexts } from '#platform/web/index.ts'
import type { Questionnaire } from '../../../model/instruments/shapes.ts'
import { Taps } from '../taps.tsx'
import { Step } from './step.tsx'

type OneQuestionProps = {
  question: Questionnaire['questions'][number]
  at: number
  count: number
  language: string
  introduction: string
  answer: number | 'not-said' | undefined
  onSay(answer: number | 'not-said'): void
  onNext(): void
  onBack(): void
}

export function OneQuestion({
  question,
  at,
  count,
  language,
  introduction,
  answer,
  onSay,
  onNext,
  onBack,
}: OneQuestionProps) {
  const { t } = useTexts()
  const { text, options } = question
  return (
    <Step heading={text} lead={introduction} language={language}>
      <p className="soft num">{t('needs.sitting.at', { at: at + 1, count })}</p>
      <Taps
        legend={<span className="sr-only">{text}</span>}
        language={language}
        value={answer === undefined ? null : String(answer)}
        onChoose={(value) => onSay(value === 'not-said' ? value : Number(value))}
        columns={options.length > 6 ? 2 : 1}
        choices={[
          ...options.map((option) => ({ value: String(option.value), label: option.text })),
          { value: 'not-said', label: t('needs.sitting.not-said') },
        ]}
      />
      <div className="sitting-buttons">
        <Button size="lg" onClick={onNext} variant={answer === undefined ? 'default' : 'filled'}>
          {t(answer === undefined ? 'needs.sitting.leave-out' : 'needs.sitting.next')}
        </Button>
        <Button size="lg" variant="default" onClick={onBack}>
          {t('needs.sitting.back')}
        </Button>
      </div>
    </Step>
  )
}
