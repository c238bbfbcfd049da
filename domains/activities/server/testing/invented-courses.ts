import { randomUUID } from 'node:crypto'
import type { NewCourse } from '../../model/course.ts'

type Owner = { query(text: string, values: unknown[]): Promise<{ rows: Record<string, string>[] }> }

/** Somebody invented who helps in a unit; what a course asks of them, nobody has shown yet. */
export async function insertVolunteer(
  owner: Owner,
  unitId: string,
  { name = 'Ivan Dimitrov', userId = null as string | null, state = 'active' } = {},
): Promise<string> {
  const { rows } = await owner.query(
    `insert into volunteers (unit_id, user_id, display_name, given_name, sort_name, search_key, language, email, state, state_since, applied_on)
     values ($1, $2, $3, $3, $3, lower($3), 'bg', 'ivan@example.org', $4, '2026-09-01', '2026-08-01') returning id`,
    [unitId, userId, name, state],
  )
  return rows[0]!.id!
}

export const aDay = (day: string, id: string | null = null) => ({ id, day, starts: '09:30', ends: '16:00' })

/** A course of one day, today. */
export const aCourse = (unitId: string, more: Partial<NewCourse> = {}): NewCourse => ({
  unitId,
  names: { en: 'One day together', nb: null, bg: 'Един ден заедно', ro: null },
  about: null,
  place: 'The centre, room 2',
  trainers: ['Petya Ilieva'],
  seats: null,
  modules: ['principles', 'safety'],
  openToSignUp: true,
  signUpUntil: null,
  days: [aDay('2026-11-22')],
  ...more,
})

export const unitName = () => `Pleven ${randomUUID()}`
