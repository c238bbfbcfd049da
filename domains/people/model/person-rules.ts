import { type Day, isDay } from './day.ts'
import type { Obstacle } from './obstacle.ts'
import type { PersonDetails } from './person.ts'

export type PersonObstacle = Obstacle<
  | 'name-missing'
  | 'not-a-day'
  | 'born-in-future'
  | 'born-too-long-ago'
  | 'birth-year-differs'
  | 'language-twice',
  'names.given' | 'birthDate' | 'birthYear' | 'languages'
>

const oldest = 120

/** Why the details of a person cannot be right. One name is enough: not everyone has two. */
export function obstaclesToPersonDetails(details: PersonDetails, facts: { today: Day }): PersonObstacle[] {
  const obstacles: PersonObstacle[] = []
  const { names, birthDate, birthYear, languages } = details
  if (names.given.trim() === '' && names.family.trim() === '')
    obstacles.push({ code: 'name-missing', field: 'names.given' })
  if (birthDate !== null && !isDay(birthDate)) obstacles.push({ code: 'not-a-day', field: 'birthDate' })
  else obstacles.push(...obstaclesToBirth(birthDate, birthYear, facts.today))
  if (new Set(languages.map((spoken) => spoken.language)).size < languages.length)
    obstacles.push({ code: 'language-twice', field: 'languages' })
  return obstacles
}

function obstaclesToBirth(birthDate: Day | null, birthYear: number | null, today: Day): PersonObstacle[] {
  const field = birthDate === null ? 'birthYear' : 'birthDate'
  const yearOf = (day: Day) => Number(day.slice(0, 4))
  const year = birthDate === null ? birthYear : yearOf(birthDate)
  if (year === null) return []
  const obstacles: PersonObstacle[] = []
  if (year > yearOf(today) || (birthDate !== null && birthDate > today))
    obstacles.push({ code: 'born-in-future', field })
  if (year < yearOf(today) - oldest) obstacles.push({ code: 'born-too-long-ago', field })
  if (birthYear !== null && birthYear !== year)
    obstacles.push({ code: 'birth-year-differs', field: 'birthYear' })
  return obstacles
}
