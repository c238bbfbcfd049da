import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { useTexts } from '#platform/web/index.ts'
import type { Way } from '../../../model/way.ts'
import { isBetween, type Shown } from './shown.ts'
import { useWayLayout, useWidth, type WayLayout } from './use-way-layout.ts'
import { useZoom } from './use-zoom.ts'
import { LentMarkOf, LentStretchOf } from './way-lent.tsx'
import { Mark } from './way-mark.tsx'
import { Spells } from './way-spells.tsx'
import { WayZoom } from './way-zoom.tsx'

/** Stretches as a line, what happened as marks on it; the arrow keys walk from mark to mark. */
export function WayLine({ way: whole, shown }: { way: Way; shown: Shown[] }) {
  const texts = useTexts()
  const { t } = texts
  const id = useId()
  const { box, width } = useWidth()
  const zoom = useZoom(whole)
  const { way } = zoom
  const { from, until } = way
  const inSight = useMemo(() => shown.filter((one) => isBetween(one, from, until)), [shown, from, until])
  const layout = useWayLayout(way, inSight, width, texts)
  const [at, setAt] = useState<string | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const last = layout.placed.length - 1
  const chosen = layout.placed.find(({ of }) => of.id === at)
  const day = chosen?.of.day ?? way.today

  const walk = (event: KeyboardEvent) => {
    if (event.key === '+') zoom.closer(day)
    if (event.key === '-') zoom.further(day)
    const now = layout.placed.findIndex(({ of }) => of.id === at)
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
          aria-label={t('people.way.of-marks', { count: layout.placed.length })}
          aria-describedby={`${id}-keys`}
          width={width}
          height={layout.height}
          onKeyDown={walk}
        >
          <Axis layout={layout} />
          <Spells layout={layout} />
          {layout.placed.map((placed, index) => {
            const isReachable = chosen ? placed === chosen : index === last
            const mark = { layout, placed, isReachable, isChosen: placed === chosen }
            const choose = () => setAt(placed.of.id)
            if (placed.of.stretch) return <LentStretchOf key={placed.of.id} {...mark} choose={choose} />
            if (placed.of.mark) return <LentMarkOf key={placed.of.id} {...mark} choose={choose} />
            return <Mark key={placed.of.id} {...mark} choose={choose} />
          })}
        </svg>
      )}
      <WayZoom zoom={zoom} day={day} />
      <Said chosen={chosen?.of} keysId={`${id}-keys`} />
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
      {todayX !== null && (
        <line className="way-today" x1={todayX} x2={todayX} y1={lineY - 12} y2={axisY - 16} />
      )}
    </g>
  )
}

/** What the mark in hand says, in a sentence. */
function Said({ chosen, keysId }: { chosen: Shown | undefined; keysId: string }) {
  const { t, day } = useTexts()
  const until = chosen?.stretch?.until
  return (
    <p className="way-said">
      <span id={keysId} className={chosen ? 'sr-only' : 'soft small'}>
        {t('people.way.keys')}
      </span>
      {chosen && (
        <span aria-live="polite">
          <b className="num">
            {day(chosen.day, 'weekday')}
            {until && ` – ${day(until, 'weekday')}`}
          </b>{' '}
          · {chosen.words.long}
          {chosen.source && <span className="soft"> · {chosen.source}</span>}
        </span>
      )}
    </p>
  )
}
