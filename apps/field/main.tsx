import './field.css'
import { createRoot } from 'react-dom/client'
import { openPhoneStore } from '#platform/field/phone-store.ts'
import { askAs } from '#platform/web/calls/call.ts'
import { makeQueryClient } from '#platform/web/calls/query-client.ts'
import { firstLanguage } from '#platform/web/chosen-language.ts'
import { App } from './app.tsx'
import { loadMessages } from './messages/load.ts'

askAs('volunteer')
followLook()
const language = firstLanguage()
const [store] = await Promise.all([
  openPhoneStore(),
  loadMessages(language),
  'Temporal' in globalThis ? null : import('temporal-polyfill/global'),
])
const queries = makeQueryClient(() => void queries.invalidateQueries({ queryKey: ['access', 'access.me'] }))
createRoot(document.getElementById('root')!).render(
  <App queries={queries} store={store} firstLanguage={language} />,
)
// Without a secure line a browser keeps no app; it then works as a page.
if (import.meta.env.PROD) void navigator.serviceWorker?.register('/field/service-worker.js')

/** Light or dark as the phone is. */
function followLook(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => {
    document.documentElement.dataset.mantineColorScheme = dark.matches ? 'dark' : 'light'
  }
  follow()
  dark.addEventListener('change', follow)
}
