import { Link } from 'react-router'

type ViewsProps = {
  label: string
  /** The `to` of the one that is shown. */
  shown: string
  of: { to: string; text: string }[]
}

/** Ways to look at one page, side by side; which one is shown stands in the address. */
export const Views = ({ label, shown, of }: ViewsProps) => (
  <nav className="views" aria-label={label}>
    {of.map(({ to, text }) => (
      <Link key={to} className="view" to={to} aria-current={to === shown ? 'page' : undefined}>
        {text}
      </Link>
    ))}
  </nav>
)
