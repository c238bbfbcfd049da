import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import type { PlaceKind } from '../model/meeting.ts'
import { minutesOf } from '../model/shapes.ts'

export type CalendarLine = {
  id: string
  day: string
  starts: string | null
  minutes: number | null
  placeKind: PlaceKind | null
  who: string
  language: Language
  zone: string
}

/** A calendar for any program that reads them: when, how long, and initials; no name, no prison, no address. */
export function icsOf(lines: readonly CalendarLine[], made: Temporal.Instant, host: string): string {
  const calendar = ical({
    name: 'Landfall',
    prodId: { company: 'Landfall', product: 'Landfall' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  for (const { id, day, starts, minutes, placeKind, who, language, zone } of lines) {
    const begins = momentOf(day, starts ?? '12:00', zone)
    const by =
      placeKind === 'phone' || placeKind === 'video'
        ? format(language, `meetings.place.${placeKind}`)
        : format(language, 'meetings.calendar.meeting')
    calendar.createEvent({
      id: `${id}@${host}`,
      stamp: new Date(made.epochMilliseconds),
      start: new Date(begins.epochMilliseconds),
      end: new Date(begins.add({ minutes: minutes ?? 60 }).epochMilliseconds),
      summary: `${by}: ${who}`,
    })
  }
  return calendar.toString()
}

const momentOf = (day: string, starts: string, zone: string): Temporal.Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({
      timeZone: zone,
      plainTime: new Temporal.PlainTime(0, 0).add({ minutes: minutesOf(starts) }),
    })
    .toInstant()
