import { type FocusEvent, type KeyboardEvent, type MouseEvent, useId, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useTexts } from '#platform/web/index.ts'
import type { AwaitedRelease, ReleaseBoard } from '../../model/board.ts'
import { markWords } from '../../model/board-words.ts'
import type { Grouping } from '../../model/grouping.ts'
import { horizon as layOut, markAfterKey } from '../../model/horizon.ts'
import { Axis, Backdrop } from './axis.tsx'
import { Lanes } from './lanes.tsx'
import { Mark } from './mark.tsx'
import { PersonCard } from './person-card.tsx'
import { useTextWidth } from './use-width.ts'

export type PictureProps = {
  board: ReleaseBoard
  by: Grouping
  width: number
  onTable(): void
  onChangeDate: ((person: AwaitedRelease) => void) | null
}

const axisHeight = 46
const cardWidth = 320

/** The horizon itself, from today to the last day, drawn to the width that there is. */
export function Picture({ board, by, width, onTable, onChangeDate }: PictureProps) {
  const texts = useTexts()
  const { t, day, compare } = texts
  const id = useId()
  const navigate = useNavigate()
  const measure = useTextWidth()
  const { people, holidays, today, until } = board
  const passedName = t('release.horizon.passed')
  const horizon = useMemo(
    () => layOut({ passedName, people, holidays, today, until, by, width, measure, compare }),
    [passedName, people, holidays, today, until, by, width, measure, compare],
  )
  const { marks, ground } = horizon
  const [stop, setStop] = useState(0)
  const [shown, setShown] = useState<string | null>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const frame = useRef<HTMLDivElement>(null)
  const shownAtPress = useRef<string | null>(null)
  const stopAt = Math.min(stop, marks.length - 1)
  const shownMark = marks.find(({ person }) => person.personId === shown)

  const show = (personId: string | null) => {
    clearTimeout(leaving.current)
    setShown(personId)
  }
  // Long enough to reach the card with the pointer.
  const hideSoon = () => {
    clearTimeout(leaving.current)
    leaving.current = setTimeout(() => {
      if (!frame.current?.contains(document.activeElement)) setShown(null)
    }, 220)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && shown !== null) {
      event.stopPropagation()
      // The card goes, and the focus must not go with it.
      focusMark(frame.current, shown)
      return show(null)
    }
    if (!(event.target as Element).matches('.mark')) return
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (isPlain && event.code === 'KeyT') return onTable()
    const next = isPlain ? markAfterKey(marks, stopAt, event.key) : null
    if (next === null) return
    event.preventDefault()
    focusMark(frame.current, marks[next]!.person.personId)
  }
  const onBlur = (event: FocusEvent) => {
    const next = event.relatedTarget as Element | null
    // A dialog gives the focus back to the button that opened it, so the card waits behind it.
    if (!frame.current?.contains(next) && !next?.closest('dialog')) show(null)
  }
  const openPerson = (personId: string) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    // A finger has no way to point without touching: the first touch tells, the card opens.
    const byTouch = (event.nativeEvent as PointerEvent).pointerType === 'touch'
    if (byTouch && shownAtPress.current !== personId) return show(personId)
    void navigate(`/people/${personId}`)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside take the keys
    <div className="picture" ref={frame} onKeyDown={onKeyDown} onBlur={onBlur}>
      <p id={`${id}-keys`} className="sr-only">
        {t('release.horizon.keys')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture that holds links is a group */}
      <svg
        width={width}
        height={ground + axisHeight}
        viewBox={`0 0 ${width} ${ground + axisHeight}`}
        role="group"
        aria-label={t('release.horizon.label', { count: marks.length, day: day(until) })}
        aria-describedby={`${id}-keys`}
      >
        <Backdrop horizon={horizon} />
        <Lanes horizon={horizon} by={by} />
        <Axis horizon={horizon} />
        {marks.map((mark, index) => (
          <Mark
            key={mark.person.personId}
            mark={mark}
            sentence={markWords(mark.person, texts)}
            isStop={index === stopAt}
            isShown={mark.person.personId === shown}
            onFocus={() => {
              setStop(index)
              show(mark.person.personId)
            }}
            onPoint={() => show(mark.person.personId)}
            onLeave={hideSoon}
            onPress={() => {
              shownAtPress.current = shown
            }}
            onOpen={openPerson(mark.person.personId)}
          />
        ))}
      </svg>
      {shownMark && (
        <div
          className="person-card"
          style={{
            left: Math.max(0, Math.min(shownMark.x - 40, width - cardWidth)),
            top: shownMark.y + 20,
            width: cardWidth,
          }}
          onPointerEnter={() => clearTimeout(leaving.current)}
          onPointerLeave={hideSoon}
        >
          <PersonCard person={shownMark.person} onChangeDate={onChangeDate} />
        </div>
      )}
    </div>
  )
}

const focusMark = (frame: HTMLElement | null, personId: string) =>
  frame?.querySelector<SVGAElement>(`[data-mark="${personId}"]`)?.focus()
