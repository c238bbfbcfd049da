import { use } from 'react'
import { Link, Navigate, Route, Routes } from 'react-router'
import { type DomainPage, DomainsContext, useNavigation } from '#platform/web/domain-web.ts'
import { useMay } from '#platform/web/me.ts'
import { Lent } from '#platform/web/parts/lent.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useTexts } from '#platform/web/texts.tsx'

/** Every page of every domain, each loaded when it is first opened. */
export function Pages({ pages }: { pages?: DomainPage[] }) {
  const domains = use(DomainsContext)
  const may = useMay()
  const all = pages ?? domains.flatMap((web) => web.pages ?? [])
  const hasFirst = all.some(({ path }) => path === '/' || path === '')
  return (
    <Routes>
      {all.map(({ path, permission, load }) => (
        <Route
          key={path}
          path={path.replace(/^\//, '')}
          element={may(permission) ? <Lent key={path} load={load} /> : <NotAllowed />}
        />
      ))}
      {!hasFirst && <Route index element={<FirstPage />} />}
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}

function FirstPage() {
  const { t } = useTexts()
  const first = useNavigation()[0]
  if (first) return <Navigate to={first.to} replace />
  return <EmptyState title={t('shell.nothing-open.title')} text={t('shell.nothing-open.text')} />
}

function NotFound() {
  const { t } = useTexts()
  return (
    <Page title={t('page.not-found.title')} subtitle={t('page.not-found.text')}>
      <p>
        <Link to="/">{t('page.not-found.action')}</Link>
      </p>
    </Page>
  )
}

function NotAllowed() {
  const { t } = useTexts()
  return (
    <Page title={t('page.not-allowed.title')} subtitle={t('page.not-allowed.text')}>
      <p>
        <Link to="/">{t('page.not-found.action')}</Link>
      </p>
    </Page>
  )
}
