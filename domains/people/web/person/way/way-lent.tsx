import { useTexts } from '#platform/web/index.ts'
import type { MarkProps } from './way-mark.tsx'
import { WayButton } from './way-mark.tsx'

/** Two who met: an open dot inside, a full one outside; a cross where they did not; a small triangle for what was due. */
export function LentMarkOf(props: MarkProps) {
  const { day } = useTexts()
  const { x, y, of, label } = props.placed
  const { mark, words } = of
  if (!mark) return null
  return (
    <WayButton {...props} kind={`lent-${mark.look}`} name={`${words.long} (${day(of.day)})`}>
      {label && <line className="way-stem" x1={x} x2={x} y1={label.y + 5} y2={y - 7} />}
      {label && (
        <text className="way-label" x={label.left} y={label.y}>
          {words.short}
        </text>
      )}
      <circle className="way-hit" cx={x} cy={y} r={9} />
      <circle className="way-ring" cx={x} cy={y} r={8} />
      {mark.look === 'missed' ? (
        <path className="way-shape" d={`M${x - 3} ${y - 3}l6 6M${x + 3} ${y - 3}l-6 6`} />
      ) : mark.look === 'duty' ? (
        <path className="way-shape" d={`M${x} ${y - 5}l5 9h-10z`} />
      ) : (
        <circle className="way-shape" cx={x} cy={y} r={4} />
      )}
    </WayButton>
  )
}

/** A silence is a shade across the line; being together a thin line above it. */
export function LentStretchOf(props: MarkProps) {
  const { day } = useTexts()
  const { layout, placed } = props
  const { stretch, words } = placed.of
  const { start, end } = placed
  if (!stretch || end === null) return null
  const isSilence = stretch.look === 'silence'
  const days = stretch.until === null ? day(stretch.from) : `${day(stretch.from)} – ${day(stretch.until)}`
  const top = isSilence ? layout.lineY - 27 : layout.lineY - 13
  const height = isSilence ? 38 : 4
  return (
    <WayButton {...props} kind={`lent-${stretch.look}`} name={`${words.long} (${days})`}>
      {placed.label && (
        <text className="way-label" x={placed.label.left} y={placed.label.y}>
          {words.short}
        </text>
      )}
      <rect
        className="way-hit"
        x={start}
        y={isSilence ? top : top - 4}
        width={Math.max(8, end - start)}
        height={isSilence ? height : 10}
      />
      <rect className="way-shape" x={start} y={top} width={Math.max(2, end - start)} height={height} rx={2} />
    </WayButton>
  )
}
