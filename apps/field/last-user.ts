import type { FieldUser } from '#platform/field/field-phone.tsx'
import type { Me } from '#platform/web/me.ts'

const storageKey = 'landfall.field.user'

/** Whose phone this was when there last was a line: who may go on writing without one. */
export function lastUser(): FieldUser | null {
  try {
    const found = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    return typeof found?.id === 'string' && typeof found.name === 'string' ? found : null
  } catch {
    return null
  }
}

export function rememberUser(user: FieldUser | null): void {
  if (user) localStorage.setItem(storageKey, JSON.stringify({ id: user.id, name: user.name }))
  else localStorage.removeItem(storageKey)
}

/** Who uses this phone now: nobody without a sign-in, nor once they are a volunteer no more. */
export const userIn = ({ step, user, capacities }: Me): FieldUser | null =>
  step === 'ready' && user && capacities.includes('volunteer') ? user : null

/** Whether whoever the phone kept something for to read is not the one who uses it now. */
export const readsNoMore = (before: FieldUser | null, me: Me): boolean =>
  before !== null && before.id !== userIn(me)?.id
