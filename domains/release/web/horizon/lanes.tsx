import { useTexts } from '#platform/web/index.ts'
import type { Grouping } from '../../model/grouping.ts'
import type { Horizon } from '../../model/horizon.ts'

/** The names of the lanes at the left, each with how many stand in it; grouped by week there are none. */
export function Lanes({ horizon, by }: { horizon: Horizon; by: Grouping }) {
  const { t } = useTexts()
  if (by === 'week') return null
  const left = horizon.passed?.start ?? horizon.scale.start
  const nameless = t(by === 'prison' ? 'release.no-prison' : 'release.nobody')
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      {horizon.lanes.map(({ key, name, top, height, marks }, index) => (
        <g key={key ?? ''}>
          {index > 0 && <line className="lane-line" x1={0} x2={horizon.width} y1={top} y2={top} />}
          <foreignObject x={0} y={top} width={left - 8} height={height}>
            <div className="lane-name" data-nobody={by === 'responsible' && key === null}>
              <span>{name ?? nameless}</span> <span className="soft num">{marks.length}</span>
            </div>
          </foreignObject>
        </g>
      ))}
    </g>
  )
}
