import { Link } from 'react-router'
import { useTexts } from '#platform/web/index.ts'
import type { StayPlace, StayRow } from '../../model/stays/stay.ts'
import { useStayWords } from './stay-lines.tsx'
import '../children/children.css'

type Props = { from: string; days: number; places: StayPlace[]; stays: StayRow[] }

/** Places down, days across: who is where, as one looks at a calendar on the wall. */
export function StayGrid({ from, days, places, stays }: Props) {
  const { t, day } = useTexts()
  const { who } = useStayWords()
  const first = Temporal.PlainDate.from(from)
  const all = Array.from({ length: days }, (_one, index) => first.add({ days: index }).toString())
  const at = (placeId: string, date: string) =>
    stays.find(
      (one) =>
        one.placeId === placeId && one.state !== 'cancelled' && one.arrivesOn <= date && one.leavesOn >= date,
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className="stay-grid-frame" aria-label={t('family.stay.title')} tabIndex={0}>
      <table className="stay-grid">
        <thead>
          <tr>
            <th scope="col">{t('family.stay.place')}</th>
            {all.map((date) => (
              <th key={date} scope="col" className="small num">
                <span className="sr-only">{day(date, 'long')}</span>
                <span aria-hidden="true">{Number(date.slice(8))}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {all.map((date) => {
                const one = at(id, date)
                return (
                  <td key={date} data-state={one?.state ?? 'free'}>
                    {one ? (
                      <Link to={`/stays/${one.id}`} title={who(one)}>
                        <span aria-hidden="true">●</span>
                        <span className="sr-only">{who(one)}</span>
                      </Link>
                    ) : (
                      <span className="stay-free">
                        <span aria-hidden="true">·</span>
                        <span className="sr-only">{t('family.stay.free')}</span>
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
