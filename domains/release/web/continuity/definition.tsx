import { Card, useTexts } from '#platform/web/index.ts'

const parts = ['gap', 'contact', 'median', 'unknown', 'end', 'silence', 'handover'] as const

/** What is counted, printed beside the figure: a number does not travel without it. */
export function Definition() {
  const { t } = useTexts()
  return (
    <Card title={t('release.continuity.definition')} tone="tint">
      <ul className="gap-definition">
        {parts.map((part) => (
          <li key={part}>{t(`release.continuity.definition.${part}`)}</li>
        ))}
      </ul>
    </Card>
  )
}
