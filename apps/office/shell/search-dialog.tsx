import { IconSearch } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { foldForSearch } from '#platform/texts/names.ts'
import { type SearchHit, useNavigation, useSearches } from '#platform/web/domain-web.ts'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { useTexts } from '#platform/web/texts.tsx'

type Section = { id: string; title: string; hits: SearchHit[] }

/** Finds people and pages by a part of a name; arrows choose, Enter opens. */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const go = useNavigate()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { sections, isWaiting, hasFailed } = useSections(usePaused(text.trim()))
  const hits = sections.flatMap((section) => section.hits)
  const chosen = hits[Math.min(at, hits.length - 1)]

  const open = (hit: SearchHit) => {
    onClose()
    void go(hit.to)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && chosen) open(chosen)
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && hits.length > 0) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((at + step + hits.length) % hits.length)
    }
  }
  useEffect(() => {
    if (chosen) document.getElementById(`${id}-${chosen.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, id])

  return (
    <Dialog open onClose={onClose} title={t('shell.search')} kind="search" hideTitle>
      <div className="search-line">
        <IconSearch size={20} stroke={1.6} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={t('shell.search')}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
        <button type="button" className="quiet-button" onClick={onClose}>
          {t('shell.close')}
        </button>
      </div>
      <div className="search-list" role="listbox" id={`${id}-list`} aria-label={t('shell.search')}>
        {sections.map((section) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox is grouped by role
          <div key={section.id} role="group" aria-labelledby={`${id}-${section.id}`}>
            <div className="search-section" id={`${id}-${section.id}`} role="presentation">
              {section.title}
            </div>
            {section.hits.map((hit) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the input, where the focus stays
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={hit.id}
                id={`${id}-${hit.id}`}
                role="option"
                aria-selected={hit === chosen}
                className="search-hit"
                onClick={() => open(hit)}
              >
                <span>{hit.name}</span>
                <span className="soft small">{hit.detail}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="search-foot soft small" role="status">
        {hasFailed
          ? t('search.failed')
          : isWaiting
            ? t('search.waiting')
            : text.trim() === ''
              ? t('search.hint')
              : hits.length === 0
                ? t('search.none', { text: text.trim() })
                : t('search.count', { count: hits.length })}
      </p>
    </Dialog>
  )
}

/** The text a moment after the last letter, so that not every letter asks the server. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), 140)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}

function useSections(text: string): { sections: Section[]; isWaiting: boolean; hasFailed: boolean } {
  const { t } = useTexts()
  const { searches, actions } = useSearches()
  const navigation = useNavigation()
  const pages = useMemo(
    () =>
      [...navigation, ...actions]
        .map((item) => ({ id: `page-${item.to}`, name: t(item.text), detail: '', to: item.to }))
        .filter((hit) => foldForSearch(hit.name).includes(foldForSearch(text))),
    [navigation, actions, t, text],
  )
  const answers = useQueries({
    queries: searches.map((search) => ({
      queryKey: ['search', search.id, text],
      queryFn: ({ signal }: { signal: AbortSignal }) => search.find(text, signal),
      enabled: text !== '',
    })),
  })
  const found = searches.map((search, index) => ({
    id: search.id,
    title: t(search.text),
    hits: text === '' ? [] : (answers[index]?.data ?? []),
  }))
  const sections = [...found, { id: 'pages', title: t('search.pages'), hits: pages }]
  return {
    sections: sections.filter((section) => section.hits.length > 0),
    isWaiting: answers.some((answer) => answer.isFetching && !answer.data),
    hasFailed: answers.some((answer) => answer.isError),
  }
}
