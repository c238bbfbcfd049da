import type { ReactNode } from 'react'
import { useTexts } from '#platform/web/index.ts'
import type { WayPoint } from '../../../model/way.ts'
import type { WayLayout } from './use-way-layout.ts'

type Placed = WayLayout['placed'][number]

export type MarkProps = {
  layout: WayLayout
  placed: Placed
  isChosen: boolean
  isReachable: boolean
  choose(): void
}

type ButtonProps = Pick<MarkProps, 'isChosen' | 'isReachable' | 'choose'> & {
  kind: string
  name: string
  isPassed?: boolean
  children: ReactNode
}

/** Something on the line that can be pointed at, chosen and read. */
export function WayButton({ kind, name, isPassed, isChosen, isReachable, choose, children }: ButtonProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no button of its own
    <g
      role="button"
      className="way-mark"
      data-kind={kind}
      data-passed={isPassed}
      aria-label={name}
      aria-pressed={isChosen}
      tabIndex={isReachable ? 0 : -1}
      onFocus={choose}
      onClick={choose}
      onPointerEnter={choose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          choose()
        }
      }}
    >
      {children}
    </g>
  )
}

/** One mark: the gate as a dashed line, a moved date as a ring of lamp light, what is awaited as a ring with its band. */
export function Mark(props: MarkProps) {
  const { day } = useTexts()
  const { layout, placed } = props
  const { x, y, label, of } = placed
  const { own: point, words } = of
  if (!point) return null
  return (
    <WayButton
      {...props}
      kind={point.kind}
      isPassed={point.kind === 'awaited' && point.passed}
      name={`${label ? words.short : words.long} (${day(point.day)})`}
    >
      <Band layout={layout} point={point} />
      {label && point.kind !== 'gate' && (
        <line className="way-stem" x1={x} x2={x} y1={label.y + 5} y2={y - 7} />
      )}
      {point.kind === 'gate' && (
        <line className="way-gate" x1={x} x2={x} y1={label ? label.y + 5 : y - 26} y2={layout.lineY + 36} />
      )}
      {label && (
        <text className="way-label" x={label.left} y={label.y}>
          {words.short}
        </text>
      )}
      <circle className="way-hit" cx={x} cy={y} r={13} />
      <circle className="way-ring" cx={x} cy={y} r={11} />
      <Shape kind={point.kind} x={x} y={y} />
    </WayButton>
  )
}

function Shape({ kind, x, y }: { kind: WayPoint['kind']; x: number; y: number }) {
  if (kind === 'moved' || kind === 'came')
    return <rect className="way-shape" x={x - 4.5} y={y - 4.5} width={9} height={9} rx={1.5} />
  if (kind === 'date-moved') return <path className="way-shape" d={`M${x} ${y - 7}l6.5 7l-6.5 7l-6.5 -7z`} />
  return <circle className="way-shape" cx={x} cy={y} r={kind === 'gate' || kind === 'awaited' ? 6.5 : 4.5} />
}

function Band({ layout, point }: { layout: WayLayout; point: WayPoint }) {
  const band = layout.bandOf(point)
  if (!band || band.end - band.start < 1) return null
  return (
    <rect
      className="way-band"
      x={band.start}
      y={layout.lineY - 5}
      width={band.end - band.start}
      height={10}
      rx={5}
    />
  )
}
