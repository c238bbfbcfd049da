import type { FocusEvent, MouseEvent } from 'react'
import { isConfirmed, needsDecision } from '../../model/board.ts'
import type { PlacedMark } from '../../model/horizon.ts'
import { Glyph } from './glyph.tsx'

export type MarkProps = {
  mark: PlacedMark
  sentence: string
  /** The one mark that Tab reaches; arrow keys lead on from it. */
  isStop: boolean
  isShown: boolean
  onFocus(event: FocusEvent): void
  onPoint(): void
  onLeave(): void
  /** Before the focus comes: the first of the events of a touch. */
  onPress(): void
  onOpen(event: MouseEvent): void
}

/** One person: the mark, the name beside it, and the line along which the date may move. */
export function Mark({
  mark,
  sentence,
  isStop,
  isShown,
  onFocus,
  onPoint,
  onLeave,
  onPress,
  onOpen,
}: MarkProps) {
  const { person, x, y, label, band } = mark
  return (
    <a
      href={`/people/${person.personId}`}
      className="mark"
      aria-label={sentence}
      tabIndex={isStop ? 0 : -1}
      data-shown={isShown}
      data-mark={person.personId}
      onFocus={onFocus}
      onPointerDown={onPress}
      onClick={onOpen}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onPoint()}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onLeave()}
    >
      {band && (
        <>
          <line className="mark-band" x1={band.start} x2={band.end} y1={y} y2={y} />
          <path
            className="mark-band-end"
            d={`${band.opensAtStart ? '' : `M${band.start} ${y - 4} v8`} ${band.opensAtEnd ? '' : `M${band.end} ${y - 4} v8`}`}
          />
        </>
      )}
      <g transform={`translate(${x} ${y})`}>
        <circle className="mark-target" r={14} />
        <circle className="mark-focus" r={15} />
        <Glyph
          isConfirmed={isConfirmed(person)}
          wantsDecision={needsDecision(person)}
          hasNobody={person.responsibleId === null}
        />
        {label !== 'none' && (
          <text className="mark-name" x={label === 'after' ? 14 : -14} y={-4} data-side={label}>
            {person.shortName}
          </text>
        )}
      </g>
    </a>
  )
}
