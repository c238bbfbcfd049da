import Type from 'typebox'
import { Day } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { inLanguage } from '../children/children-api.ts'
import {
  NewIncident,
  NewPlace,
  NewShelterStay,
  NewStay,
  PlaceChange,
  StayCancelled,
  StayChange,
  StayFile,
  StayPlace,
  StayReport,
  StayRow,
  stayGroups,
} from './stay.ts'

const id = Type.String({ format: 'uuid' })
/** Every list is asked for one group; none answers with both. */
const ofGroup = { group: Type.Enum(stayGroups) }

export const staysApi = {
  places: query('family.list-stay-places', '/stay-places', {
    input: Type.Object(ofGroup),
    output: Type.Object({
      places: Type.Array(StayPlace),
      units: Type.Array(Type.Object({ id, name: Type.String() })),
      prisons: Type.Array(Type.Object({ id, name: Type.String() })),
    }),
  }),
  addPlace: command('family.add-stay-place', '/stay-places', { input: NewPlace, output: StayPlace }),
  changePlace: command('family.change-stay-place', '/stay-places/:id', {
    input: PlaceChange,
    output: StayPlace,
  }),
  /** Whoever is at the places of one group from a day until a day. */
  calendar: query('family.stay-calendar', '/stays', {
    input: Type.Object({ ...ofGroup, from: Day, until: Day }),
    output: Type.Object({ places: Type.Array(StayPlace), stays: Type.Array(StayRow), today: Day }),
  }),
  ofChild: query('family.stays-of-child', '/children/:childId/stays', {
    input: Type.Object({ childId: id }),
    output: Type.Array(StayRow),
  }),
  show: query('family.show-stay', '/stays/:id', { input: Type.Object({ id }), output: StayFile }),
  book: command('family.book-stay', '/stays', { input: NewStay, output: StayFile }),
  shelter: command('family.book-shelter', '/shelter-stays', { input: NewShelterStay, output: StayFile }),
  change: command('family.change-stay', '/stays/:id', { input: StayChange, output: StayFile }),
  cancel: command('family.cancel-stay', '/stays/:id/cancelled', { input: StayCancelled, output: StayFile }),
  report: command('family.report-stay', '/stays/:id/report', { input: StayReport, output: StayFile }),
  incident: command('family.tell-stay-incident', '/stays/:stayId/incidents', {
    input: NewIncident,
    output: StayFile,
  }),
  sheet: query('family.stay-sheet', '/stays/:id/sheet', {
    input: inLanguage,
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
}
