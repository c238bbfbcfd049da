import type { Chance } from '../chance.ts'
import { addDays, later, momentOn } from '../days.ts'
import type { Book } from './book.ts'
import { type Occasion, outsideOn, type Prisons, visitFrom } from './occasions.ts'
import type { Together } from './together.ts'

/** How the last weeks of a running match were: somebody has gone silent, or said why they are apart, or they met this week. */
export function lastWeeks(
  match: Together,
  past: Occasion[],
  book: Book,
  prisons: Prisons,
  chance: Chance,
): Occasion[] {
  const { today } = book.centre
  const paused = pausesOf(match, book, chance)
  const kept = past.filter(
    ({ day, isSure }) =>
      isSure || !paused.some(({ begins, ends }) => begins <= day && (ends === null || day < ends)),
  )
  if (match.state !== 'active' || paused.some(({ ends }) => ends === null || ends > today)) return kept
  const begins = match.phases.at(-1)!.from
  if (match.helper!.key === null && chance.often(0.14)) {
    const quietFrom = addDays(
      today,
      -chance.weighted([
        [chance.between(7, 12), 45],
        [chance.between(13, 38), 55],
      ]),
    )
    return kept.filter(({ day, isSure }) => day <= quietFrom || isSure)
  }
  const last = thisWeek(match, begins, prisons, chance, today)
  if (last === null) return kept
  return [
    ...kept.filter(({ day, isSure }) => day < addDays(last.day, -2) || (isSure && day < last.day)),
    last,
  ]
}

/** A meeting of the last days that everybody knows of. */
function thisWeek(
  match: Together,
  begins: string,
  prisons: Prisons,
  chance: Chance,
  today: string,
): Occasion | null {
  const isKnown = match.helper!.key !== null
  const side = match.phases.at(-1)!.side
  const prison = match.prison === null ? undefined : prisons.get(match.prison)
  const ago = isKnown ? 6 : chance.between(1, 5)
  const from = addDays(today, prison ? -6 : -ago)
  if (from <= begins) return null
  const one = prison ? visitFrom(from, prison, chance) : outsideOn(from, chance)
  if (one.day >= today) return null
  return { ...one, isSure: true, placeKind: side === 'inside' && !prison ? 'phone' : one.placeKind }
}

type PauseRow = Book['rows']['contactPauses'][number]

/** Planned absences, most of them over. */
function pausesOf(match: Together, { centre, rows }: Book, chance: Chance): PauseRow[] {
  const helper = match.helper!
  const begins = match.begins!
  const add = (from: string, ends: string | null, whose: PauseRow['whose'], why: string | null) => {
    const said = momentOn(later(addDays(from, -6), begins), 400)
    rows.contactPauses.push({
      id: centre.id(said),
      matchId: match.id,
      personId: match.wish.participant.person.id,
      volunteerId: helper.id,
      whose,
      why,
      begins: from,
      ends,
      saidAt: said < centre.today ? said : momentOn(centre.yesterday, 400),
      saidBy: helper.userId ?? centre.userId(helper.supervisor.key),
    })
    return rows.contactPauses.slice(-1)
  }
  const why = (nb: string, bg: string) => (helper.unit === 'Oslo' ? nb : bg)
  if (helper.path.paused !== null && helper.path.paused > begins && match.ends === null)
    return add(
      helper.path.paused,
      null,
      'volunteer',
      why('Pause fra alt frivillig arbeid', 'Почивка от доброволчеството'),
    )
  const from = addDays(begins, chance.between(40, 120))
  const ends = addDays(from, chance.between(14, 28))
  if (helper.key !== null || !chance.often(0.12) || from > addDays(centre.today, -1)) return []
  if (match.ends !== null && ends >= match.ends) return []
  const whose = chance.pick(['volunteer', 'participant', 'volunteer', 'centre'] as const)
  return add(from, ends, whose, whose === 'volunteer' ? why('Ferie', 'Отпуск') : null)
}
