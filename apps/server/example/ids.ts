import type { Chance } from './chance.ts'

/** An id as the database makes them (UUID version 7: in the order of time), but the same each time. */
export function idAt(moment: string, chance: Chance): string {
  const time = Date.parse(moment).toString(16).padStart(12, '0')
  const random = Array.from({ length: 18 }, () => chance.between(0, 15).toString(16)).join('')
  const variant = (8 + chance.between(0, 3)).toString(16)
  return [
    ...[time.slice(0, 8), time.slice(8), `7${random.slice(0, 3)}`],
    ...[`${variant}${random.slice(3, 6)}`, random.slice(6)],
  ].join('-')
}
