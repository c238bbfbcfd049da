import { Link } from 'react-router'
import { useTexts } from '#platform/web/index.ts'
import type { ChildRow } from '../../model/children/child.ts'
import { useChildWords } from './child-words.ts'
import './children.css'

/** After so many days without contact the bar asks to be looked at. */
export const longSilence = 30

type Pair = { child: ChildRow; parent: ChildRow['parents'][number] | null }
export const pairsOf = (children: readonly ChildRow[]): Pair[] =>
  children.flatMap((child): Pair[] =>
    child.parents.length === 0
      ? [{ child, parent: null }]
      : child.parents.map((parent) => ({ child, parent })),
  )

const silence = ({ parent }: Pair) => parent?.daysSince ?? Number.POSITIVE_INFINITY

/** For each child and parent a bar as long as the days since their last contact, the longest first. */
export function ContactBars({ of }: { of: readonly ChildRow[] }) {
  const { t } = useTexts()
  const { since } = useChildWords()
  const pairs = pairsOf(of).toSorted((a, b) => silence(b) - silence(a))
  const longest = Math.max(1, ...pairs.map(({ parent }) => parent?.daysSince ?? 0))
  return (
    <ul className="child-bars" aria-label={t('family.child.days-picture')}>
      {pairs.map(({ child, parent }) => (
        <li className="child-bar" key={`${child.id}-${parent?.id ?? ''}`}>
          <span>
            <Link to={`/children/${child.id}`}>{child.called}</Link>{' '}
            {parent && <span className="soft">{t('family.child.with', { name: parent.called })}</span>}
          </span>
          <Bar days={parent?.daysSince ?? null} longest={longest} />
          <span className="num">{parent ? since(parent) : t('family.child.no-contact-yet')}</span>
        </li>
      ))}
    </ul>
  )
}

function Bar({ days, longest }: { days: number | null; longest: number }) {
  const width = days === null ? 100 : Math.max(1, (days / longest) * 100)
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect
        {...{ x: 0, y: 1, width, height: 6 }}
        data-long={days !== null && days > longSilence}
        data-never={days === null}
      />
    </svg>
  )
}
