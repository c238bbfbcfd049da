import Type from 'typebox'
import { CustodySpell } from './custody.ts'
import { Day } from './day.ts'
import { OrNull } from './or-null.ts'
import { Person } from './person.ts'
import { FiledPhoto } from './photo.ts'
import { ReleaseDate } from './release-dates.ts'
import { StatusSpell } from './status.ts'
import { FiledTransfer } from './transfer.ts'

const Id = Type.String({ format: 'uuid' })

/** The name of the colleague who entered it; null if it came with an import or the colleague is gone. */
const recordedBy = OrNull(Type.String())
/** The record the entry stands on: after a merge, an entry may stand on the other record of the same person. */
const recordId = Id

export const FiledStatus = Type.Object({ ...StatusSpell.properties, recordId, recordedBy })
export type FiledStatus = Type.Static<typeof FiledStatus>

export const FiledPlace = Type.Object({ ...CustodySpell.properties, recordId, recordedBy })
export type FiledPlace = Type.Static<typeof FiledPlace>

export const FiledReleaseDate = Type.Object({
  ...ReleaseDate.properties,
  recordId,
  recordedBy,
  /** Taken back because it was entered by mistake; it counts no more. */
  withdrawn: OrNull(Type.Object({ at: Type.String({ format: 'date-time' }), why: OrNull(Type.String()) })),
})
export type FiledReleaseDate = Type.Static<typeof FiledReleaseDate>

/** Who is responsible from a day, until a day that no longer counts. */
export const Responsibility = Type.Object({
  id: Id,
  userId: Id,
  name: Type.String(),
  from: Day,
  until: OrNull(Day),
  handover: OrNull(Type.String()),
  recordedAt: Type.String({ format: 'date-time' }),
  recordId,
  recordedBy,
})
export type Responsibility = Type.Static<typeof Responsibility>

/** Another record said to be the same person. Until it is confirmed, nobody sees more than before. */
export const MergedRecord = Type.Object({
  mergeId: Id,
  id: Id,
  name: Type.String(),
  mergedAt: Type.String({ format: 'date-time' }),
  confirmed: Type.Boolean(),
  /** That record belongs to this one; otherwise this one belongs to that. */
  belongsHere: Type.Boolean(),
})
export type MergedRecord = Type.Static<typeof MergedRecord>

/** Everything for the page of a person. Histories begin with the latest; `status`, `place`, `releaseDate` hold today. */
export const PersonFile = Type.Object({
  id: Id,
  version: Person.properties.version,
  person: Person,
  name: Type.String(),
  nameTransliterated: Type.String(),
  unit: Type.String(),
  active: Type.Boolean(),
  status: OrNull(FiledStatus),
  place: OrNull(FiledPlace),
  releaseDate: OrNull(FiledReleaseDate),
  responsible: OrNull(Responsibility),
  statuses: Type.Array(FiledStatus),
  places: Type.Array(FiledPlace),
  releaseDates: Type.Array(FiledReleaseDate),
  responsibilities: Type.Array(Responsibility),
  /** From unit to unit, the latest first. */
  transfers: Type.Array(FiledTransfer),
  /** The last two digits; null if none is kept. */
  nationalIdMasked: OrNull(Type.String()),
  photo: OrNull(FiledPhoto),
  /** What an imported list said in its remarks, word for word. */
  importedNote: OrNull(Type.String()),
  /** The record that now stands for this person; open that one instead. */
  mergedInto: OrNull(Id),
  mergedRecords: Type.Array(MergedRecord),
  /** Since then nothing says who this was; what is left are numbers. */
  forgottenOn: OrNull(Day),
})
export type PersonFile = Type.Static<typeof PersonFile>
