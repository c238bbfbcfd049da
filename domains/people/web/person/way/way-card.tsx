import { useMemo, useRef, useState } from 'react'
import { Card, useTexts, useWayLent } from '#platform/web/index.ts'
import type { PersonFile } from '../../../model/person-file.ts'
import { wayOf } from '../../../model/way.ts'
import { todayHere } from '../../words.ts'
import { shownOn, withLent } from './shown.ts'
import { WayLine } from './way-line.tsx'
import { WayTable } from './way-table.tsx'
import './way.css'

/** The person's way as a line, with what other domains know of it, and its table one key away. */
export function WayCard({ person }: { person: PersonFile }) {
  const texts = useTexts()
  const { t } = texts
  const lent = useWayLent(person.id)
  const [isTable, setTable] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const own = useMemo(() => wayOf(person, todayHere()), [person])
  const way = useMemo(() => own && withLent(own, lent), [own, lent])
  const shown = useMemo(() => (way ? shownOn(way, lent, texts) : []), [way, lent, texts])
  if (way === null) return null
  const turn = () => {
    setTable(!isTable)
    toggle.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key works wherever the focus is inside; the button does the same
    <div
      onKeyDown={(event) => {
        if (event.key.toLowerCase() === 't' && !event.metaKey && !event.ctrlKey && !event.altKey) turn()
      }}
    >
      <Card
        title={t('people.way')}
        aside={
          <button
            ref={toggle}
            type="button"
            className="link-button no-print"
            aria-keyshortcuts="t"
            onClick={() => setTable(!isTable)}
          >
            {t(isTable ? 'people.way.as-line' : 'people.way.as-table')}
          </button>
        }
      >
        {isTable ? <WayTable shown={shown} today={way.today} /> : <WayLine way={way} shown={shown} />}
      </Card>
    </div>
  )
}
