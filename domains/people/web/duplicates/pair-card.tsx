import { Button } from '@mantine/core'
import { Card, useTexts } from '#platform/web/index.ts'
import type { DuplicatePair } from '../../model/duplicates-api.ts'
import { RecordSide } from './record-side.tsx'

export type PairCardProps = { pair: DuplicatePair; decide(as: 'same' | 'not-same'): void }

/** Two records side by side, what makes them look alike, and the question that only somebody who looks can answer. */
export function PairCard({ pair: { a, b, reasons }, decide }: PairCardProps) {
  const { t, list } = useTexts()
  // Reasons have an "and" of their own in them.
  const why = reasons.map(({ code }) => t(`people.same.${code}`)).join(' · ')
  const which = <span className="sr-only">: {list([a.name, b.name])}</span>
  return (
    <Card title={t('people.duplicates.alike', { reasons: why })}>
      <div className="duplicates-pair">
        <RecordSide person={a} />
        <RecordSide person={b} />
      </div>
      <div className="person-buttons">
        <Button onClick={() => decide('same')}>
          {t('people.duplicates.same')}
          {which}
        </Button>
        <Button variant="default" onClick={() => decide('not-same')}>
          {t('people.duplicates.not-same')}
          {which}
        </Button>
      </div>
    </Card>
  )
}
