import { type ReactNode, useEffect, useState } from 'react'
import {
  type Field,
  FieldFrame,
  inputProps,
  type SearchHit,
  useSearches,
  useTexts,
} from '#platform/web/index.ts'
import './members.css'

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

export type FoundFieldProps = {
  field: Field<string>
  label: string
  hint?: ReactNode
  chosenName: string
  onChoose(id: string | null, name: string | null): void
}

/** One record, found by a part of its name in a search that its own domain lends. */
export function FoundField({
  field,
  label,
  hint,
  chosenName,
  onChoose,
  searchId,
}: FoundFieldProps & { searchId: string }) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const hits = useHits(searchId, typed)
  if (field.value)
    return (
      <FieldFrame field={field} label={label} group>
        <div className="found-chosen">
          <b>{chosenName}</b>
          <button type="button" className="link-button" onClick={() => onChoose(null, null)}>
            {t('family.choose-another')}
          </button>
        </div>
      </FieldFrame>
    )
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        {...inputProps(field as Field, hint)}
        className="input"
        type="search"
        autoComplete="off"
        placeholder={t('family.type-name')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {hits !== null && (
        <div aria-live="polite">
          {hits.length === 0 && <p className="soft">{t('family.nobody-found')}</p>}
          {hits.length > 0 && (
            <ul className="found-hits">
              {hits.map(({ id, name, detail, to }) => (
                <li key={id}>
                  <button type="button" onClick={() => onChoose(uuid.exec(to)?.[0] ?? null, name)}>
                    <span>{name}</span>
                    <span className="soft">{detail}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </FieldFrame>
  )
}

/** What was found for the text; null while there is nothing to look for. */
function useHits(searchId: string, typed: string): SearchHit[] | null {
  const search = useSearches().searches.find(({ id }) => id === searchId)
  const [hits, setHits] = useState<SearchHit[] | null>(null)
  const text = typed.trim()
  useEffect(() => {
    setHits(null)
    if (!search || text.length < 2) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      search.find(text, stop.signal).then(
        (found) => setHits(found.slice(0, 8)),
        () => undefined,
      )
    }, 200)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text, search])
  return hits
}
