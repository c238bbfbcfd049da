import '#platform/web/styles/index.css'
import './shell/shell.css'
import { createRoot } from 'react-dom/client'
import { accessApi } from '#platform/access/access-api.ts'
import { call } from '#platform/web/calls/call.ts'
import { makeQueryClient } from '#platform/web/calls/query-client.ts'
import { queryKeyOf } from '#platform/web/calls/use-answer.ts'
import { firstLanguage } from '#platform/web/chosen-language.ts'
import { App } from './app.tsx'
import { loadMessages } from './messages/load.ts'

const meKey = queryKeyOf(accessApi.me, {})
const queries = makeQueryClient(() => void queries.invalidateQueries({ queryKey: meKey }))
const language = firstLanguage()

// All at once: on a slow line each round trip counts.
await Promise.all([
  'Temporal' in globalThis ? null : import('temporal-polyfill/global'),
  loadMessages(language),
  queries.prefetchQuery({ queryKey: meKey, queryFn: () => call(accessApi.me, {}) }),
])

createRoot(document.getElementById('root')!).render(<App queries={queries} firstLanguage={language} />)
