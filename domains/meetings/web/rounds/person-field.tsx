import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import {
  type Field,
  FieldFrame,
  inputProps,
  type SearchHit,
  useSearches,
  useTexts,
} from '#platform/web/index.ts'

type PersonFieldProps = {
  field: Field<string>
  label: string
  hint: ReactNode
  name: string
  onChoose(person: { id: string; name: string } | null): void
}

const least = 2
const waitMs = 250

/** Somebody who has a file, found by name through the search of the shell. */
export function PersonField({ field, label, hint, name, onChoose }: PersonFieldProps) {
  const { t } = useTexts()
  const search = useSearches().searches.find(({ id }) => id === 'people')
  const [text, setText] = useState('')
  const [hits, setHits] = useState<SearchHit[]>([])
  useEffect(() => {
    if (!search || text.trim().length < least) return setHits([])
    const stop = new AbortController()
    const timer = setTimeout(() => {
      search.find(text, stop.signal).then(setHits, () => setHits([]))
    }, waitMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [search, text])
  return (
    <FieldFrame field={field} label={label} hint={hint} show={() => name}>
      {field.value ? (
        <span className="meeting-buttons">
          <b>{name}</b>
          <Button size="sm" variant="default" onClick={() => onChoose(null)}>
            {t('meetings.rounds.other-person')}
          </Button>
        </span>
      ) : (
        <>
          <input
            {...inputProps(field as Field, hint)}
            className="input"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {hits.length > 0 && (
            <ul className="person-hits">
              {hits.map((hit) => (
                <li key={hit.id}>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => onChoose({ id: hit.id.replace(/^person-/, ''), name: hit.name })}
                  >
                    {hit.name}
                  </button>{' '}
                  <span className="soft small">{hit.detail}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </FieldFrame>
  )
}
