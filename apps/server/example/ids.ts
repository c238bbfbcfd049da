import type { Chance } from './chance.ts'

/** An id as the database makes them (UUID version 7: in the order of time), but the same each time. */
export function idAt(moment: string, chance: Chance): string {
  const time = Date.parse(moment).toString(16).padStart(12, '0')
  const [one, two, three] = [hex(chance), hex(chance), hex(chance)]
  const variant = '89ab'.charAt(chance.between(0, 3))
  return `${time.slice(0, 8)}-${time.slice(8)}-7${one.slice(0, 3)}-${variant}${one.slice(3, 6)}-${two}${three.slice(0, 4)}`
}

const hex = (chance: Chance) => chance.between(0, 0xffffffff).toString(16).padStart(8, '0')
