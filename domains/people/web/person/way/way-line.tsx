import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTexts } from '#platform/web/index.ts'
import type { Way } from '../../../model/way.ts'
import { useWayLayout, useWidth, type WayLayout } from './use-way-layout.ts'
import { Mark } from './way-mark.tsx'
import { Spells } from './way-spells.tsx'
import { sourceWords } from './way-words.ts'

/** Stretches as a line, what happened as marks on it; the arrow keys walk from mark to mark. */
export function WayLine({ way }: { way: Way }) {
  const texts = useTexts()
  const { t } = texts
  const id = useId()
  const { box, width } = useWidth()
  const layout = useWayLayout(way, width, texts)
  const [at, setAt] = useState<number | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const last = layout.points.length - 1

  const walk = (event: KeyboardEvent) => {
    const now = at ?? 0
    const steps: Record<string, number> = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: last }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const target = Math.min(last, Math.max(0, next))
    svg.current?.querySelectorAll<SVGElement>('[role="button"]')[target]?.focus()
  }

  return (
    <div className="way" ref={box}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing has no element for a group
        <svg
          ref={svg}
          role="group"
          aria-label={t('people.way.of-marks', { count: layout.points.length })}
          aria-describedby={`${id}-keys`}
          width={width}
          height={layout.height}
          onKeyDown={walk}
        >
          <Axis layout={layout} />
          <Spells layout={layout} />
          {layout.points.map((point, index) => (
            <Mark
              key={`${point.point.kind} ${point.point.id}`}
              layout={layout}
              placed={point}
              isChosen={index === at}
              isReachable={index === (at ?? last)}
              choose={() => setAt(index)}
            />
          ))}
        </svg>
      )}
      <Said way={way} layout={layout} at={at} keysId={`${id}-keys`} />
    </div>
  )
}

function Axis({ layout: { ticks, axisY, lineY, todayX } }: { layout: WayLayout }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in here takes the focus
    <g aria-hidden="true">
      {ticks.map(({ id, left, text, x }) => (
        <g key={id}>
          {x !== null && <line className="way-tick" x1={x} x2={x} y1={axisY - 22} y2={axisY - 16} />}
          <text className="way-axis" data-today={id === 'today'} x={left} y={axisY}>
            {text}
          </text>
        </g>
      ))}
      <line className="way-today" x1={todayX} x2={todayX} y1={lineY - 12} y2={axisY - 16} />
    </g>
  )
}

/** What the mark in hand says, in a sentence. */
function Said({ layout, at, keysId }: { way: Way; layout: WayLayout; at: number | null; keysId: string }) {
  const texts = useTexts()
  const { t, day } = texts
  const chosen = at === null ? undefined : layout.points[at]
  const source = chosen ? sourceWords(chosen.point, texts) : ''
  return (
    <p className="way-said">
      <span id={keysId} className={chosen ? 'sr-only' : 'soft small'}>
        {t('people.way.keys')}
      </span>
      {chosen && (
        <span aria-live="polite">
          <b className="num">{day(chosen.point.day, 'weekday')}</b> · {chosen.words.long}
          {source && <span className="soft"> · {source}</span>}
        </span>
      )}
    </p>
  )
}
