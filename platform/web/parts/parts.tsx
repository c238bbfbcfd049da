import { type ReactNode, useId } from 'react'
import { Link } from 'react-router'

export type Tone = 'plain' | 'fjord' | 'lamp' | 'beacon' | 'moss'

export type CardProps = {
  title?: string
  /** Right of the title: a count, a link. */
  aside?: ReactNode
  /** `tint` is for words that matter, such as the person's own. */
  tone?: 'plain' | 'tint'
  children: ReactNode
}

/** A quiet box with a heading of its own. */
export function Card({ title, aside, tone = 'plain', children }: CardProps) {
  const id = useId()
  return (
    <section className="card" data-tone={tone} aria-labelledby={title ? id : undefined}>
      {(title || aside) && (
        <div className="card-head">
          {title && <h2 id={id}>{title}</h2>}
          {aside && <div className="soft">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

const shapes: Record<Tone, string> = { plain: '', fjord: '●', lamp: '○', beacon: '◆', moss: '✓' }

/** A word about a state. Its colour also has a shape: ◆ wants an answer, ○ look here, ✓ done, ● in hand. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {shapes[tone] && <span aria-hidden>{shapes[tone]}</span>}
      {children}
    </span>
  )
}

export type RowProps = {
  children: ReactNode
  /** A second, softer line. */
  detail?: ReactNode
  /** Right side: a chip, a number, a button. */
  aside?: ReactNode
  /** Makes the sentence a link. */
  to?: string
}

/** One line in a card: a sentence, a softer one below it, and what stands at its right. Put rows into `<Rows>`. */
export function Row({ children, detail, aside, to }: RowProps) {
  return (
    <li className="row">
      <div className="row-main">
        {to ? (
          <Link className="row-link" to={to}>
            {children}
          </Link>
        ) : (
          <div>{children}</div>
        )}
        {detail && <div className="soft">{detail}</div>}
      </div>
      {aside && <div className="row-aside">{aside}</div>}
    </li>
  )
}

export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="rows" aria-label={label}>
      {children}
    </ul>
  )
}

export type Fact = { label: string; value: ReactNode }

/** Names and values side by side: `<Facts of={[{ label, value }]} />`. */
export function Facts({ of }: { of: Fact[] }) {
  return (
    <dl className="facts">
      {of.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Cards side by side where there is room, below each other where there is not. */
export function Columns({ children, of = 2 }: { children: ReactNode; of?: 2 | 3 }) {
  return (
    <div className="columns" data-of={of}>
      {children}
    </div>
  )
}

/** Space between things below each other. */
export const Stack = ({ children }: { children: ReactNode }) => <div className="stack">{children}</div>

/** Words that somebody said themselves, large and as they were said. */
export function OwnWords({ when, children }: { when?: string; children: ReactNode }) {
  return (
    <figure className="own-words">
      {when && <figcaption className="soft">{when}</figcaption>}
      <blockquote>{children}</blockquote>
    </figure>
  )
}
