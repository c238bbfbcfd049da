import { Fragment, type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { useTexts } from '../texts.tsx'

export type Breadcrumb = { text: string; to: string }
export type PageProps = {
  title: string
  subtitle?: ReactNode
  /** Buttons at the right of the title. */
  actions?: ReactNode
  breadcrumbs?: Breadcrumb[]
  /** `text` keeps lines short for forms and reading; `wide` is for tables and pictures. */
  width?: 'text' | 'wide'
  children?: ReactNode
}

// Focus moves to the heading when the address changes, not when the app opens.
let lastPath: string | null = null

/** The frame of every page: names the window, takes the focus after a navigation, says where you are. */
export function Page({ title, subtitle, actions, breadcrumbs = [], width = 'wide', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  const { t } = useTexts()

  useEffect(() => {
    document.title = `${title} · Landfall`
  }, [title])

  useEffect(() => {
    if (lastPath !== null && lastPath !== pathname) {
      heading.current?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
    lastPath = pathname
  }, [pathname])

  return (
    <article className="page" data-width={width}>
      {breadcrumbs.length > 0 && (
        <nav className="breadcrumbs" aria-label={t('page.where')}>
          {breadcrumbs.map(({ text, to }) => (
            <Fragment key={to}>
              <Link to={to}>{text}</Link> <span aria-hidden>/</span>{' '}
            </Fragment>
          ))}
        </nav>
      )}
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {subtitle && <div className="soft">{subtitle}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
      <div className="sr-only" role="status">
        {title}
      </div>
    </article>
  )
}
