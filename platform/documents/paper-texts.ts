import type { Language } from '#platform/texts/languages.ts'
import bg from './messages/bg.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import nb from './messages/nb.json' with { type: 'json' }
import ro from './messages/ro.json' with { type: 'json' }

/** What stands on paper of whatever kind, in the reader's language. */
export const paperTexts = { en, nb, bg, ro } satisfies Record<Language, typeof en>
