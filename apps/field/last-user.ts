import type { FieldUser } from '#platform/field/field-phone.tsx'

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
