import './events.ts'
import { addPerson, changePerson } from './add-person.ts'
import { assignEntries } from './assign-entries.ts'
import { endEntrusting, entrust } from './entrust.ts'
import { exportPeople } from './export-people.ts'
import { forgetClosed, showForgetting } from './forget-closed.ts'
import { showFormChoices } from './form-choices.ts'
import { forgetUploads, importHandlers } from './import/index.ts'
import { listPeople } from './list-people.ts'
import { listLookAlikes } from './look-alikes.ts'
import {
  confirmMerge,
  listAllMerges,
  mergePeople,
  sayNotTheSame,
  showMerge,
  undoMerge,
} from './merge-people.ts'
import { movePerson } from './move-person.ts'
import { setNationalId, showNationalId } from './national-id.ts'
import { removePhoto, setPhoto, showPhoto } from './photos.ts'
import { listPossibleDuplicates } from './possible-duplicates.ts'
import { refreshPartedRecords } from './reactions.ts'
import { stateReleaseDate, withdrawReleaseDate } from './release-dates.ts'
import { searchPeople } from './search-people.ts'
import { releaseToday, setStatus } from './set-status.ts'
import { showPerson } from './show-person.ts'
import { transferPerson } from './transfer-person.ts'
import { turnTheDay } from './turn-the-day.ts'
import { endResponsibilitiesOfEnded } from './user-ended.ts'

export const peopleHandlers = [
  listPeople,
  searchPeople,
  exportPeople,
  showFormChoices,
  showForgetting,
  showPerson,
  addPerson,
  changePerson,
  setStatus,
  movePerson,
  stateReleaseDate,
  withdrawReleaseDate,
  releaseToday,
  entrust,
  endEntrusting,
  transferPerson,
  showNationalId,
  setNationalId,
  showPhoto,
  setPhoto,
  removePhoto,
  listPossibleDuplicates,
  listLookAlikes,
  listAllMerges,
  showMerge,
  mergePeople,
  confirmMerge,
  undoMerge,
  sayNotTheSame,
  assignEntries,
  ...importHandlers,
]

export const peopleReactions = [refreshPartedRecords, endResponsibilitiesOfEnded]

export const peopleSchedules = [turnTheDay, forgetUploads, forgetClosed]

export { startFile } from './add-person.ts'
export { lookAlikesOf } from './look-alikes.ts'
export type { PeopleTable } from './people-tables.ts'
export { type PersonRecord, recordsOf, requirePerson, requirePersonForWriting } from './person-store.ts'
