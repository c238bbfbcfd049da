import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import type { PhoneStore } from '#platform/field/phone-store.ts'
import type { Language } from '#platform/texts/languages.ts'
import { TextsProvider } from '#platform/web/texts.tsx'
import { Entrance } from './entrance.tsx'
import { useLanguageState } from './language.ts'

/** Everything a page of the phone stands in, from the outside in. */
export function App({
  queries,
  store,
  firstLanguage,
}: {
  queries: QueryClient
  store: PhoneStore
  firstLanguage: Language
}) {
  const choice = useLanguageState(firstLanguage)
  return (
    <QueryClientProvider client={queries}>
      <TextsProvider choice={choice}>
        <BrowserRouter basename="/field">
          <Entrance store={store} />
        </BrowserRouter>
      </TextsProvider>
    </QueryClientProvider>
  )
}
