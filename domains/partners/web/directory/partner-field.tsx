import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Field, FieldFrame, inputProps, useAnswer, useTexts } from '#platform/web/index.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'
import type { PartnerKind } from '../../model/directory/partner.ts'
import './directory.css'

type PartnerFieldProps = {
  field: Field<string>
  label: string
  hint?: ReactNode
  /** Offers only these. */
  kind?: PartnerKind
  onChoose?(partner: { id: string; name: string } | null): void
}

const least = 2
const anyone = '00000000-0000-0000-0000-000000000000'

/** An organisation of the directory, found by any part of its name, its town or what it offers; keeps its id. */
export function PartnerField({ field, label, hint, kind, onChoose }: PartnerFieldProps) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const chosen = useAnswer(directoryApi.show, { id: field.value || anyone }, { when: Boolean(field.value) })
  const asked = { text: text.trim(), ...(kind ? { kind } : {}) }
  const found = useAnswer(directoryApi.find, asked, { when: asked.text.length >= least, keepLast: true })
  const hits = asked.text.length < least ? undefined : found.data
  const choose = (partner: { id: string; name: string } | null) => {
    field.set(partner?.id ?? '')
    setText('')
    onChoose?.(partner)
  }
  const words = hint ?? t('partners.field.choose')
  return (
    <FieldFrame field={field} label={label} hint={words} show={() => chosen.data?.name ?? ''}>
      {field.value ? (
        <span className="partner-chosen">
          <b>{chosen.data?.name}</b>
          <Button size="sm" variant="default" onClick={() => choose(null)}>
            {t('partners.field.other')}
          </Button>
        </span>
      ) : (
        <input
          {...inputProps(field as Field, words)}
          className="input"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div aria-live="polite">
        {hits?.length === 0 && <p className="soft small">{t('partners.field.none-found')}</p>}
        {hits && hits.length > 0 && (
          <ul className="partner-hits">
            {hits.map((hit) => (
              <li key={hit.id}>
                <button type="button" className="link-button" onClick={() => choose(hit)}>
                  {hit.name}
                </button>{' '}
                <span className="soft small">
                  {[hit.otherName, t(`partners.kind.${hit.kind}`), ...hit.towns].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </FieldFrame>
  )
}
