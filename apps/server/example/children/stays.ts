import { addDays, earlier, momentOn, nextWeekday } from '../days.ts'
import { staff } from '../staff.ts'
import type { Child, ChildBook } from './book.ts'
import { childWordsIn } from './words.ts'

type Place = { id: string; nights: boolean }

const placesIn = {
  Pleven: [
    { name: 'Семейна стая', kind: 'family-room', door: 'Главен вход', nights: false },
    { name: 'Жилище за свиждания', kind: 'visit-flat', door: 'Градински вход', nights: true },
    { name: 'Тих дом', kind: 'shelter', door: 'Заден вход', nights: true },
  ],
  Oslo: [
    { name: 'Familierommet', kind: 'family-room', door: 'Hovedinngangen', nights: false },
    { name: 'Myra samværssted', kind: 'contact-centre', door: 'Hagedøra', nights: true },
    { name: 'Besøksleiligheten', kind: 'visit-flat', door: 'Hagedøra', nights: true },
    { name: 'Stillerommet', kind: 'shelter', door: 'Bakdøra', nights: true },
  ],
} as const

/** The places where children stay with somebody; the sheltered ones have a guest, and stand on another list. */
export function writePlaces({ centre, rows, unit }: ChildBook): Place[] {
  const recordedAt = momentOn(centre.opened, 350)
  const places = placesIn[unit].map((place) => {
    const id = centre.id(recordedAt)
    rows.stayPlaces.push({
      ...{ id, unitId: centre.unitId(unit), prisonId: null, ...place, equipment: null, retiredOn: null },
    })
    return { id, nights: place.nights, kind: place.kind }
  })
  const arrivesOn = addDays(centre.today, -9)
  rows.stays.push({
    ...{
      ...nobody,
      id: centre.id(momentOn(arrivesOn, 300)),
      unitId: centre.unitId(unit),
      stayGroup: 'shelter',
    },
    ...{ placeId: places.at(-1)!.id, guestName: 'L.', arrivesOn, arrivesAt: '10:00' },
    ...{
      leavesOn: addDays(centre.today, 12),
      leavesAt: '12:00',
      supervised: false,
      programme: [],
      state: 'planned',
    },
    reportedBy: null,
  })
  return places.filter(({ kind }) => kind !== 'shelter')
}

const nobody = {
  ...{ childId: null, adultId: null, kind: null, brings: null, collects: null, reachable: null },
  ...{ reachablePhone: null, supervisor: null, cancelledBy: null, cancelWords: null, report: null },
  ...{ childSaid: null, went: null, reportedOn: null },
}

type Allowed = { from: string; until: string; place: Place }

/** One stay behind them, reported, and one ahead; a place without nights has visits. */
export function writeStays(book: ChildBook, child: Child, { from, until, place }: Allowed): void {
  const { centre } = book
  const week = book.rows.stays.length
  const past = nextWeekday(earlier(addDays(from, 7), addDays(centre.today, -12)), 6)
  if (past > from && past < centre.lastDay) writeStay(book, child, { day: past, place, isOver: true })
  const ahead = nextWeekday(addDays(centre.today, 2 + 7 * (week % 4)), 6)
  if (addDays(ahead, 1) <= until) writeStay(book, child, { day: ahead, place, isOver: false })
}

function writeStay(
  { centre, rows, unit, by, chance }: ChildBook,
  child: Child,
  { day, place, isOver }: { day: string; place: Place; isOver: boolean },
): void {
  const leavesOn = place.nights ? addDays(day, 1) : day
  const isTaken = rows.stays.some(
    (one) => one.placeId === place.id && one.arrivesOn <= leavesOn && one.leavesOn >= day,
  )
  if (isTaken) return
  const words = childWordsIn[child.language]
  const worker = unit === 'Pleven' ? 'desislava' : 'ioana'
  const id = centre.id(momentOn(earlier(day, centre.yesterday), 360))
  const kind = place.nights ? 'overnight' : 'family-house'
  rows.stays.push({
    ...{
      ...nobody,
      id,
      unitId: centre.unitId(unit),
      placeId: place.id,
      stayGroup: 'contact',
      guestName: null,
    },
    ...{ childId: child.id, adultId: child.adultId, kind, arrivesOn: day, arrivesAt: '11:00', leavesOn },
    ...{ leavesAt: place.nights ? '15:00' : '16:00', brings: words.caregiver, collects: words.caregiver },
    ...{
      reachable: words.caregiver,
      reachablePhone: unit === 'Pleven' ? '+359 000 046 00' : '+47 000 046 00',
    },
    ...{ supervised: true, supervisor: staff.find(({ key }) => key === worker)!.name },
    programme: [
      { at: '11:00', what: 'arrival', words: null },
      { at: '11:30', what: 'play', words: words.play },
      { at: '13:00', what: 'meal', words: null },
      { at: '15:00', what: 'goodbye', words: null },
    ],
    ...(isOver
      ? { state: 'held', report: words.report, childSaid: words.said, went: 'well', reportedOn: leavesOn }
      : { state: 'planned' }),
    reportedBy: isOver ? by : null,
  })
  if (!isOver) return
  rows.childContacts.push({
    ...{ id: centre.id(momentOn(day, 420)), childId: child.id, adultId: child.adultId, kind, day },
    ...{ state: 'held', words: null, cancelledBy: null, cancelWords: null },
  })
  if (chance.often(0.4))
    rows.stayIncidents.push({
      ...{ id: centre.id(momentOn(leavesOn, 430)), stayId: id, kind: 'upset', happenedOn: leavesOn },
      ...{ words: words.upset, told: words.caregiver, recordedBy: by },
    })
}
