import { useRef, useState } from 'react'
import { Card, EmptyState, useTexts } from '#platform/web/index.ts'
import { isHeavy, type StrainSaid } from '../../model/care-strain.ts'

const shownAtMost = 24

/** How meetings were, as a small line over time; its table is one key away. */
export function StrainCard({ said }: { said: StrainSaid[] }) {
  const { t } = useTexts()
  const [isTable, setTable] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const turn = () => {
    setTable(!isTable)
    toggle.current?.focus()
  }
  const latest = said.slice(-shownAtMost)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key works wherever the focus is inside; the button does the same
    <div
      onKeyDown={(event) => {
        if (event.key.toLowerCase() === 't' && !event.metaKey && !event.ctrlKey && !event.altKey) turn()
      }}
    >
      <Card
        title={t('care.strain.title')}
        aside={
          latest.length > 0 && (
            <button
              ref={toggle}
              type="button"
              className="link-button no-print"
              aria-keyshortcuts="t"
              onClick={() => setTable(!isTable)}
            >
              {t(isTable ? 'care.strain.as-line' : 'care.strain.as-table')}
            </button>
          )
        }
      >
        {latest.length === 0 ? (
          <EmptyState title={t('care.strain.none.title')} text={t('care.strain.none.text')} />
        ) : (
          <>
            <p className="soft small">{t('care.strain.text')}</p>
            {isTable ? <StrainTable said={latest} /> : <StrainLine said={latest} />}
          </>
        )}
      </Card>
    </div>
  )
}

const levels = [1, 2, 3, 4, 5] as const
const rowHeight = 34
const yOf = (answer: number) => (answer - 0.5) * rowHeight
/** In hundredths of the width, with room for the marks at both ends. */
const [left, right] = [4, 96]

/** The good stands above, the heavy below, each with its words; marks stand where their days do. */
function StrainLine({ said }: { said: StrainSaid[] }) {
  const { t, day } = useTexts()
  const [first, last] = [said[0]!, said.at(-1)!]
  const days = (one: StrainSaid) =>
    Temporal.PlainDate.from(first.day).until(one.day, { largestUnit: 'days' }).days
  const span = days(last)
  const xOf = (one: StrainSaid) => (span === 0 ? 50 : left + (days(one) / span) * (right - left))
  const points = said.map((one) => ({ one, x: xOf(one), y: yOf(one.answer) }))
  const picture = { count: said.length, from: day(first.day, 'short'), until: day(last.day, 'short') }
  return (
    <div className="strain">
      <div className="strain-words small soft" aria-hidden>
        {levels.map((level) => (
          <span key={level}>{t(`care.strain.${level}`)}</span>
        ))}
      </div>
      <div>
        <svg
          role="img"
          width="100%"
          height={levels.length * rowHeight}
          aria-label={t('care.strain.picture', picture)}
        >
          {levels.map((level) => (
            <line key={level} className="strain-level" x1="0" x2="100%" y1={yOf(level)} y2={yOf(level)} />
          ))}
          {points.slice(1).map(({ x, y }, index) => (
            <line
              // biome-ignore lint/suspicious/noArrayIndexKey: two meetings may stand on one day and never move
              key={index}
              className="strain-line"
              x1={`${points[index]!.x}%`}
              y1={points[index]!.y}
              x2={`${x}%`}
              y2={y}
            />
          ))}
          {points.map(({ one, x, y }, index) => (
            <StrainMark
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              key={index}
              x={x}
              y={y}
              heavy={isHeavy(one.answer)}
              title={`${day(one.day, 'near')}: ${t(`care.strain.${one.answer as 1}`)}`}
            />
          ))}
        </svg>
        <div className="strain-days small soft num" aria-hidden>
          <span>{picture.from}</span>
          {span > 0 && <span>{picture.until}</span>}
        </div>
      </div>
    </div>
  )
}

/** Round for what was light, a diamond for what was heavy: the colour does not speak alone. */
function StrainMark({ x, y, heavy, title }: { x: number; y: number; heavy: boolean; title: string }) {
  return (
    <svg x={`${x}%`} y={y} overflow="visible" aria-hidden>
      <path
        className="strain-mark"
        data-heavy={heavy}
        d={heavy ? 'M0-7l7 7-7 7-7-7z' : 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z'}
      >
        <title>{title}</title>
      </path>
    </svg>
  )
}

function StrainTable({ said }: { said: StrainSaid[] }) {
  const { t, day } = useTexts()
  return (
    <table className="table">
      <caption className="sr-only">{t('care.strain.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('care.strain.day')}</th>
          <th scope="col">{t('care.strain.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {said.toReversed().map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={index}>
            <td data-label={t('care.strain.day')}>
              <span className="cell num">{day(one.day, 'short')}</span>
            </td>
            <td data-label={t('care.strain.answer')}>
              <span className="cell">{t(`care.strain.${one.answer as 1}`)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
