import type { NewPartner, PartnerPlace } from '#domains/partners/model/directory/partner.ts'
import { toLatin } from '#domains/people/model/transliteration.ts'
import type { Centre } from '../centre.ts'
import type { UnitName } from '../staff.ts'
import type { Entry } from './entry.ts'
import { partnerId } from './partner-id.ts'

/** A Cyrillic name in Latin letters; a Latin one needs no other. */
export function inLatin(name: string): string | null {
  const latin = toLatin(name)
  return latin === name ? null : latin
}

const numberOf = (unit: UnitName, number: number) =>
  unit === 'Pleven' ? `0800 00 ${String(300 + number)}` : `900 00 ${String(300 + number)}`

const areas: Record<string, [area: string, country: string]> = {
  Плевен: ['Област Плевен', 'BG'],
  Белене: ['Област Плевен', 'BG'],
  'Turnu Măgurele': ['Teleorman', 'RO'],
  Oslo: ['Oslo', 'NO'],
}

/** The entry as colleagues would have written it. */
export function entryOf(centre: Centre, unit: UnitName, entry: Entry, index: number): NewPartner {
  const { name, at, alsoAt, hours, contacts = [], services = [] } = entry
  const idOf = (...words: (string | number)[]) => partnerId(centre, name, ...words)
  const place = (called: string | null, [street, town, postal]: Entry['at']): PartnerPlace => ({
    ...{ id: idOf('place', street), name: called, address: street, town, postal },
    ...{ area: areas[town]![0], country: areas[town]![1], latitude: null, longitude: null, phone: null },
    hours: (hours ?? []).flatMap(([from, until, weekdays]) =>
      weekdays.map((weekday) => ({ weekday, from, until })),
    ),
    hoursNotes: null,
  })
  const houses = [place(null, at), ...(alsoAt ? [place(alsoAt[0], [alsoAt[1], alsoAt[2], alsoAt[3]])] : [])]
  return {
    ...{ kind: entry.kind, name, otherName: entry.otherName ?? inLatin(name), notes: entry.notes ?? null },
    ...{ website: null, email: `partner${index + 1}@example.org`, phone: numberOf(unit, index) },
    descriptions: { en: null, nb: null, bg: null, ro: null, ...entry.about },
    places: houses,
    contacts: contacts.map(([called, role, languages], which) => ({
      ...{
        id: idOf('contact', called),
        placeId: houses[Math.min(which, houses.length - 1)]!.id,
        name: called,
      },
      ...{ role, languages, phone: numberOf(unit, 100 + 10 * index + which) },
      email: `partner${index + 1}.${which + 1}@example.org`,
    })),
    services: services.map((service) => ({
      ...{ id: idOf('service', service.name), name: service.name, what: service.what ?? null },
      ...{ lifeArea: service.lifeArea, eligibility: service.forWhom ?? null, cost: service.cost ?? null },
      ...{ languages: service.languages ?? [], areas: service.areas ?? [] },
    })),
  }
}
