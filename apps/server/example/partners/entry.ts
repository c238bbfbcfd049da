import type { PartnerKind } from '#domains/partners/model/index.ts'
import type { Language } from '#platform/texts/languages.ts'

type Service = {
  name: string
  what?: string
  lifeArea: string
  forWhom?: string
  cost?: string
  languages?: string[]
  /** Beside the town where they are. */
  areas?: string[]
}

/** An organisation of the example, told briefly. */
export type Entry = {
  kind: PartnerKind
  name: string
  otherName?: string
  about: Partial<Record<Language, string>>
  at: [street: string, town: string, postal: string]
  /** A second house of theirs. */
  alsoAt?: [name: string, street: string, town: string, postal: string]
  /** Null: nobody has written them down. */
  hours: [from: string, until: string, weekdays: number[]][] | null
  contacts?: [name: string, role: string, languages: string[]][]
  services?: Service[]
  /** Days from today on which it begins and ends; no end: until somebody ends it. */
  agreements?: { subject: string; from: number; to: number | null; seen: boolean }[]
  notes?: string
}
