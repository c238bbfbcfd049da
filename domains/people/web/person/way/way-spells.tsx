import { useId } from 'react'
import type { WayLayout } from './use-way-layout.ts'

/** The stretches of the line with their names below, the break of an older scale, and what lies ahead as dots. */
export function Spells({ layout }: { layout: WayLayout }) {
  const id = useId()
  const { spells, spellLabels, lineY, todayX, endX, brokenX } = layout
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in here takes the focus
    <g aria-hidden="true">
      <defs>
        <pattern
          id={`${id}-home`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="way-home-ground" width="7" height="7" />
          <rect className="way-home-stripe" width="3" height="7" />
        </pattern>
      </defs>
      {todayX !== null && endX > todayX + 2 && (
        <line className="way-ahead" x1={todayX} x2={endX} y1={lineY} y2={lineY} />
      )}
      {spells.map(({ spell, start, end }, index) => (
        <rect
          key={`${spell.from} ${spell.ground}`}
          className="way-spell"
          data-ground={spell.ground}
          x={start}
          y={spell.ground === 'leave' ? lineY - 3 : lineY - 6}
          width={Math.max(2, end - start - (index < spells.length - 1 ? 1.5 : 0))}
          height={spell.ground === 'leave' ? 6 : 12}
          rx={end - start > 14 ? 5 : 1}
          {...(spell.ground === 'home' ? { fill: `url(#${id}-home)` } : {})}
        />
      ))}
      {brokenX !== null && (
        <path
          className="way-break"
          d={`M${brokenX - 5} ${lineY + 10}l5 -20M${brokenX + 1} ${lineY + 10}l5 -20`}
        />
      )}
      {spellLabels.map(({ text, left, y }) => (
        <text key={`${left} ${text}`} className="way-label" x={left} y={y}>
          {text}
        </text>
      ))}
    </g>
  )
}
