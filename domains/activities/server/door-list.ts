import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import type { HeldDay, Mark } from '../model/day.ts'

type DoorList = {
  language: Language
  title: string
  place: string
  days: readonly HeldDay[]
  /** What stands beside each name, before the days. */
  columns: string[]
  people: { name: string; facts: string[]; markOn(dayId: string): Mark | undefined }[]
  today: Temporal.PlainDate
}

const mostDays = 8

/** For the door, where there is no screen: names, and a box to tick for each day. Never an address. */
export async function printDoorList(list: DoorList): Promise<FileAnswer> {
  const { language, title, people, today } = list
  // A page has room for so many boxes: of many evenings the next ones, else the last.
  const first = list.days.findIndex(({ day }) => day >= today.toString())
  const from = first < 0 ? list.days.length - mostDays : Math.min(first, list.days.length - mostDays)
  const days = list.days.slice(Math.max(0, from), Math.max(0, from) + mostDays)
  const bytes = await makePdf('printable-list', {
    language,
    title,
    subtitle: list.place,
    columns: [
      { label: format(language, 'activities.list.name'), width: 3 },
      ...list.columns.map((label) => ({ label, width: 2 })),
      ...days.map(({ day }) => ({ label: dayText(day, language, 'near') })),
    ],
    rows: people.map(({ name, facts, markOn }) => [
      name,
      ...facts,
      ...days.map(({ id }) => {
        const mark = markOn(id)
        return mark ? format(language, `activities.mark.${mark}`) : '☐'
      }),
    ]),
    whenEmpty: format(language, 'activities.list.empty'),
    printedOn: today,
  })
  return { name: `${title}.pdf`, bytes }
}
