import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { domains } from './domains.ts'
import { NowPage } from './now-page.tsx'
import { SelfPage } from './self-page.tsx'

const pages = domains
  .flatMap((domain) => domain.pages ?? [])
  .map(({ path, load }) => ({ path, Page: lazy(load) as ComponentType }))

/** Every page of the phone; all of them are kept on it, each is read when it is first opened. */
export function Pages() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route index element={<NowPage />} />
        <Route path="self" element={<SelfPage />} />
        {pages.map(({ path, Page }) => (
          <Route key={path} path={path.replace(/^\//, '')} element={<Page />} />
        ))}
        <Route path="*" element={<NowPage />} />
      </Routes>
    </Suspense>
  )
}
