import type { TextKey } from '#platform/texts/text.ts'
import { Card, useTexts } from '#platform/web/index.ts'
import type { ReferralFile } from '../../model/referral-file.ts'
import { useIntakeWords } from '../words.ts'

// The names of the fields as the form says them.
const labels: Record<string, TextKey> = {
  ...{
    sourceKind: 'intake.field.source',
    givenName: 'intake.field.given',
    familyName: 'intake.field.family',
  },
  ...{ birthDate: 'intake.field.birth-date', birthYear: 'intake.field.birth-year', sex: 'intake.field.sex' },
  ...{ languages: 'intake.field.languages', interpreterNeeded: 'intake.field.interpreter' },
  ...{
    whereabouts: 'intake.field.whereabouts',
    prison: 'intake.field.prison',
    releaseDay: 'intake.field.release-day',
  },
  ...{ phone: 'intake.field.phone', email: 'intake.field.email', knows: 'intake.field.knows' },
  ...{ about: 'intake.field.about', wishes: 'intake.field.wishes', wishWords: 'intake.field.wish-words' },
  ...{ referrerName: 'intake.field.referrer', referrerFrom: 'intake.field.referrer-from' },
  ...{ referrerPhone: 'intake.field.referrer-phone', referrerEmail: 'intake.field.referrer-email' },
  language: 'intake.field.language',
}

/** Everything that happened to it, the latest first: by whom, on which day, in which words. */
export function HistoryCard({ of: { steps } }: { of: ReferralFile }) {
  const { t, day, list } = useTexts()
  const { word } = useIntakeWords()
  return (
    <Card title={t('intake.history')}>
      <ol className="intake-history">
        {steps.toReversed().map(({ id, step, day: on, by, words, fields }) => (
          <li key={id}>
            <div>{word('step', step)}</div>
            {words && <div className="intake-words">{words}</div>}
            {fields.length > 0 && (
              <div className="soft">
                {list(fields.flatMap((field) => (labels[field] ? [t(labels[field])] : [])))}
              </div>
            )}
            <div className="soft small">{[day(on, 'near'), by].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
