import type { ComponentType } from 'react'
import { intakeOpenPages } from '#domains/intake/web/index.tsx'
import { needsOpenPages } from '#domains/needs/web/index.tsx'
import {
  openPages as pagesBeforeSignIn,
  accessPages as signInPages,
} from '#domains/organisation/web/index.tsx'
import { partnersOpenPages } from '#domains/partners/web/index.tsx'
import { volunteersOpenPages } from '#domains/volunteers/web/index.tsx'
import { accessApi } from '#platform/access/access-api.ts'
import type { Language } from '#platform/texts/languages.ts'
import { call } from '#platform/web/calls/call.ts'
import { signOut } from '#platform/web/calls/sign-out.ts'
import type { DomainPage } from '#platform/web/domain-web.ts'
import type { Step } from '#platform/web/me.ts'

type Load = () => Promise<{ default: ComponentType<object> }>

/** The page for each step on the way in. */
export const accessPages: Partial<Record<Exclude<Step, 'ready'>, Load>> = signInPages

/** Pages that open in any step: an invitation, a new password, an offer to help, questions that were handed over, a partner's window. */
export const openPages: DomainPage[] = [
  ...pagesBeforeSignIn,
  ...volunteersOpenPages,
  ...intakeOpenPages,
  ...needsOpenPages,
  ...partnersOpenPages,
]

export type AccessActions = {
  /** Where the account is looked after; null hides the link. */
  accountPath: string | null
  /** Ends the session on the server. */
  signOut: (() => Promise<unknown>) | null
  /** Remembers the language with the user. */
  saveLanguage: ((language: Language) => Promise<unknown>) | null
}

export const accessActions: AccessActions = {
  accountPath: '/account',
  signOut,
  saveLanguage: (language) => call(accessApi.setLanguage, { language }),
}
