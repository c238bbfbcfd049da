import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import type { Language } from '#platform/texts/languages.ts'
import { DomainsContext } from '#platform/web/domain-web.ts'
import { TextsProvider } from '#platform/web/texts.tsx'
import { theme } from '#platform/web/theme.ts'
import { domains } from './domains.ts'
import { Entrance } from './entrance.tsx'
import { useLanguageState } from './language.ts'

/** Everything a page stands in, from the outside in. */
export function App({ queries, firstLanguage }: { queries: QueryClient; firstLanguage: Language }) {
  const choice = useLanguageState(firstLanguage)
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queries}>
        <TextsProvider choice={choice}>
          <DomainsContext value={domains}>
            <BrowserRouter>
              <Entrance followLanguage={choice.follow} />
            </BrowserRouter>
          </DomainsContext>
        </TextsProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
