import type { Centre } from '../centre.ts'
import type { Chance } from '../chance.ts'
import { earlier, momentOn } from '../days.ts'
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

/** A moment of a day, and an id of that moment; what is entered on the way to today was entered by yesterday. */
export function entered({ centre }: Book, day: string, chance: Chance): { id: string; at: string } {
  const at = momentOn(earlier(day, centre.yesterday), chance.between(60, 640))
  return { id: centre.id(at), at }
}
