import { Link } from 'react-router'
import type { TextKey } from '#platform/texts/text.ts'
import { Card, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { MatchFile } from '../../model/match.ts'
import { pathOfMatch, useMatchWords } from '../words.ts'

/** Every step with its day and who wrote it down; and the matches before this one. */
export function HistoryCard({ file }: { file: MatchFile }) {
  const { t, day } = useTexts()
  const { word } = useMatchWords()
  const { steps, former, match } = file
  return (
    <Card title={t('matches.history')}>
      <ol className="match-history">
        {steps.map((step) => (
          <li key={`${step.recordedAt} ${step.step}`}>
            <span className="soft small num">{day(step.day, 'short')}</span>
            <span>
              {word('step', step.step)}
              {step.reason && <StepReason step={step.step} reason={step.reason} />}
              {step.recordedBy && <span className="soft small"> · {step.recordedBy}</span>}
              {step.words && <span className="match-words">“{step.words}”</span>}
            </span>
          </li>
        ))}
      </ol>
      {match.convertedFrom && (
        <p>
          <Link to={pathOfMatch(match.convertedFrom)}>{t('matches.converted-from')}</Link>
        </p>
      )}
      {former.length > 0 && (
        <>
          <h3 className="match-subhead">{t('matches.former')}</h3>
          <Rows>
            {former.map((one) => (
              <Row
                key={one.id}
                to={pathOfMatch(one.id)}
                detail={`${one.begins ? day(one.begins, 'short') : ''}–${one.ends ? day(one.ends, 'short') : ''}`}
                aside={one.endReason && word('end', one.endReason)}
              >
                {one.volunteer ?? t('matches.former.forgotten')}
              </Row>
            ))}
          </Rows>
        </>
      )}
    </Card>
  )
}

/** The code of a reason belongs to the list of its step. */
function StepReason({ step, reason }: { step: string; reason: string }) {
  const { t } = useTexts()
  const { word, refusal } = useMatchWords()
  const text = step.endsWith('-no')
    ? refusal(reason)
    : step === 'offer-instead'
      ? word('alternative', reason)
      : step === 'gate'
        ? t(`matches.gate.met-${reason}` as TextKey)
        : word('end', reason)
  return <>: {text}</>
}
