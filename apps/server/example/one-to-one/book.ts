import type { Centre } from '../centre.ts'
import type { LastContact, OneToOneRows } from './rows.ts'

/** Volunteers who sign in, beside the colleagues. */
export type Account = {
  id: string
  name: string
  email: string
  language: string
  createdAt: string
  endedAt: string | null
}
type Held = { userId: string; unitId: string; begins: string; ends: string | null; givenBy: string }

/** Into which everything about meeting one to one is written. */
export type Book = {
  centre: Centre
  rows: OneToOneRows
  accounts: Account[]
  held: Held[]
  contacts: LastContact[]
}
