import { addDays, addYears, momentOn, nextWeekday } from '../days.ts'
import { partnerId } from '../partners/partner-id.ts'
import { prisonNames } from '../prisons.ts'
import type { UnitName } from '../staff.ts'
import type { Book } from './book.ts'

type Span = { weekday: number; from: string; until: string }
const on = (weekdays: number[], from: string, until: string): Span[] =>
  weekdays.map((weekday) => ({ weekday, from, until }))

/** Many have hours in the week and at the weekend; each prison its own. */
const hours: Record<UnitName, Span[][]> = {
  Pleven: [
    [...on([2, 4], '09:00', '12:00'), ...on([6, 7], '09:00', '16:00')],
    [...on([3], '13:00', '16:00'), ...on([6, 7], '08:30', '15:00')],
    [...on([1, 5], '10:00', '15:00'), ...on([7], '09:00', '14:00')],
  ],
  Oslo: [
    [...on([2, 4], '16:00', '20:00'), ...on([6, 7], '11:00', '17:00')],
    [...on([1, 3], '15:30', '19:30'), ...on([6, 7], '10:00', '16:00')],
    [...on([2, 5], '13:00', '18:00'), ...on([7], '11:00', '16:30')],
  ],
}

const said = {
  Pleven: {
    wayThere: 'Автобус до последната спирка, после десет минути пеша.',
    visitingNotes: 'Лична карта. Телефонът остава на входа.',
    mayBeBrought: 'Книги без твърди корици, снимки. Храна само след уговорка.',
    task: 'инспектор социална дейност',
    list: 'регистратура',
    address: 'ул. „Измислена“',
    closed: 'вътрешен ден',
    names: ['Ради Чешмеджиев', 'Ваня Звездарова', 'Емил Ракитски'],
  },
  Oslo: {
    wayThere: 'Buss til endestasjonen, så ti minutter til fots.',
    visitingNotes: 'Legitimasjon i porten. Mobilen legges i skapet.',
    mayBeBrought: 'Bøker, foto, kortstokk. Ikke mat.',
    task: 'tilbakeføringskoordinator',
    list: 'besøksvakten',
    address: 'Eventyrveien',
    closed: 'fagdag for de ansatte',
    names: ['Turid Myrsol', 'Arvid Lyngstad', 'Nina Vårvik'],
  },
} as const

/** A page for each prison that stands on somebody's record. */
export function writePrisons(book: Book): void {
  const { centre, rows } = book
  for (const unit of ['Pleven', 'Oslo'] as const)
    prisonNames(unit).forEach((name, index) => {
      const words = said[unit]
      const slug = index + 1
      rows.prisons.push({
        ...{ id: centre.id(momentOn(centre.opened, 100)), name, nameInOtherScript: null },
        partnerId: partnerId(centre, name),
        ...{ address: `${words.address} ${10 + slug}`, wayThere: words.wayThere },
        ...{ visitingHours: hours[unit][index % 3]!, visitingNotes: words.visitingNotes },
        ...{ mayBeBrought: words.mayBeBrought, notes: null, noticeDays: index % 4 === 3 ? null : index % 3 },
        contacts: [
          {
            ...{ name: words.names[index % 3]!, task: words.task, phone: phoneOf(unit, slug) },
            email: `prison${slug}.${unit.toLowerCase()}@example.org`,
          },
          { name: words.list, task: null, phone: phoneOf(unit, slug + 40), email: null },
        ],
        listBy: (['e-mail', 'paper', 'not-known'] as const)[index % 3]!,
        listEmail: index % 3 === 0 ? `list${slug}.${unit.toLowerCase()}@example.org` : null,
        closedDays: [
          { day: nextWeekday(addDays(centre.today, 20 + 3 * index), 3), why: words.closed },
          { day: `${addYears(centre.today, 1).slice(0, 4)}-01-02`, why: null },
        ],
      })
    })
}

const phoneOf = (unit: UnitName, number: number) =>
  unit === 'Pleven'
    ? `0800 00 1${String(number).padStart(2, '0')}`
    : `900 00 1${String(number).padStart(2, '0')}`
