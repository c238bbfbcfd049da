import { type CallProblem, ErrorState, Notice, useTexts } from '#platform/web/index.ts'

/** Everything that is in the way of a file, in a list. */
export function Faults({ of }: { of: CallProblem | null }) {
  const { t, reason } = useTexts()
  if (!of) return null
  if (of.kind === 'offline' || of.kind === 'error') return <ErrorState error={of} />
  return (
    <div role="alert">
      <Notice tone="beacon" title={t('form.summary', { count: of.reasons.length })}>
        <ul>
          {of.reasons.map((one) => (
            <li key={JSON.stringify(one)}>{reason(one)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
