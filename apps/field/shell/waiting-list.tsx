import { useState } from 'react'
import { usePhone } from '#platform/field/field-phone.tsx'
import type { Waiting } from '#platform/field/outbox.ts'
import { FieldCard } from '#platform/field/parts.tsx'
import { useTexts } from '#platform/web/texts.tsx'

/** What the server would not have, with every reason: nothing that was written disappears by itself. */
export function WaitingList() {
  const { waiting } = usePhone()
  return waiting
    .filter(({ refused }) => refused !== null)
    .map((one) => <RefusedCard key={one.commandId} waiting={one} />)
}

function RefusedCard({ waiting }: { waiting: Waiting }) {
  const { t, reason } = useTexts()
  const { drop } = usePhone()
  const [asked, setAsked] = useState(false)
  return (
    <FieldCard tone="lamp" title={t('field.refused-title')}>
      <p>{waiting.title}</p>
      <ul>
        {waiting.refused?.map((one) => (
          <li key={`${one.code} ${one.field}`}>{reason(one)}</li>
        ))}
      </ul>
      {asked && <p className="soft small">{t('field.discard-text')}</p>}
      <button
        type="button"
        className="field-quiet-button"
        onClick={() => (asked ? void drop(waiting.commandId) : setAsked(true))}
      >
        {t(asked ? 'field.discard-sure' : 'field.discard')}
      </button>
    </FieldCard>
  )
}
