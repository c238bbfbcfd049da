import { useTexts } from '#platform/web/index.ts'
import { type Horizon, holidayLabel } from '../../model/horizon.ts'

const top = 6

/** Weekends, holidays by name, weeks and months: everything that lies behind the people. */
export function Backdrop({ horizon }: { horizon: Horizon }) {
  const { ground, weeks, months, weekends, holidays, passed } = horizon
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      {weekends.map(({ start, end }) => (
        <rect key={start} className="weekend" x={start} y={top} width={end - start} height={ground - top} />
      ))}
      {passed && (
        <rect
          className="passed-ground"
          x={passed.start}
          y={top}
          width={passed.end - passed.start}
          height={ground - top}
        />
      )}
      {weeks.map(({ day, x }) => (
        <line key={day} className="week-line" x1={x} x2={x} y1={top} y2={ground} />
      ))}
      {months.slice(1).map(({ day, x }) => (
        <line key={day} className="month-line" x1={x} x2={x} y1={top} y2={ground + 40} />
      ))}
      {holidays.map((run) => (
        <rect
          key={run.first}
          className="holiday"
          x={run.start}
          y={top}
          width={Math.max(3, run.end - run.start)}
          height={ground - top}
        >
          <title>{run.names.join(', ')}</title>
        </rect>
      ))}
      {holidays.map(
        (run) =>
          run.name !== null && (
            <text
              key={run.first}
              className="holiday-name"
              data-side={run.name.side}
              x={run.name.side === 'after' ? run.start + 3 : run.end - 3}
              y={top + 12 + run.name.row * 17}
            >
              {holidayLabel(run)}
            </text>
          ),
      )}
    </g>
  )
}

/** The ground line with today on it, and what the days are called. */
export function Axis({ horizon }: { horizon: Horizon }) {
  const { t, day } = useTexts()
  const { scale, ground, weeks, months, passed, width } = horizon
  const monthName = (of: string) => {
    const [, month = '01'] = of.split('-')
    return month === '01' ? day(of, 'month') : day(of, 'month').replace(/\s*\d{4}.*$/, '')
  }
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      <line className="ground" x1={passed?.start ?? scale.start} x2={width} y1={ground} y2={ground} />
      {weeks
        .filter(({ labelled }) => labelled)
        .map(({ day: monday, x }) => (
          <text key={monday} className="week-name" x={x + 3} y={ground + 18}>
            {Number(monday.slice(8))}
          </text>
        ))}
      {months
        .filter(({ labelled }) => labelled)
        .map(({ day: first, x }) => (
          <text key={first} className="month-name" x={x + 3} y={ground + 38}>
            {monthName(first)}
          </text>
        ))}
      {passed && (
        <text className="passed-name" x={passed.start + 2} y={ground + 18}>
          {t('release.horizon.passed')}
        </text>
      )}
      <line className="today-line" x1={scale.start} x2={scale.start} y1={top} y2={ground} />
      <text className="today-name" x={scale.start + 5} y={top + 12}>
        {t('release.horizon.today')}
      </text>
    </g>
  )
}
